// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension OfficeError: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .refused(let refusal): refusal.vietnamese(formats)
    case .unavailable(let failure): failure.vietnamese(formats)
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .refused(let refusal): refusal.english(formats)
    case .unavailable(let failure): failure.english(formats)
    }
  }
}

extension BooksFailure: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .cannotOpen(let place, let reason): OpeningObstacle(reason, at: place).vietnamese
    case .foreign(let place):
      "\(shown(place)) không phải sổ của motcua; đã để nguyên, không sửa gì. Chọn sổ khác bằng --so."
    case .empty(let place): "\(shown(place)) còn trống, chưa có sổ nào để đọc. Mở một lần bằng motcua để tạo sổ."
    case .newer(let place, let format, let known):
      """
      Sổ \(shown(place)) có định dạng \(format), motcua này chỉ đọc được đến định dạng \(known); đã để nguyên sổ. \
      Hãy dùng bản motcua mới hơn.
      """
    case .older(let place, let format):
      """
      Sổ \(shown(place)) còn ở định dạng cũ (\(format)), lệnh chỉ đọc không mở được. \
      Mở sổ một lần bằng motcua để nâng cấp, rồi thử lại.
      """
    case .authentication(let reason):
      """
      Máy chủ không nhận tên hoặc mật khẩu: \(shown(reason).withoutFullStop). \
      Kiểm tra địa chỉ sổ và mật khẩu (PGPASSWORD hoặc ~/.pgpass).
      """
    case .readOnly: "Sổ chỉ cho đọc nên chưa lưu được gì. Kiểm tra quyền ghi của tệp và thư mục chứa sổ."
    case .diskFull: "Đĩa đã đầy nên chưa lưu được gì. Dọn chỗ trống rồi làm lại."
    case .connectionLost: "Mất kết nối với máy chủ giữa chừng nên chưa lưu gì. Kiểm tra mạng rồi làm lại."
    case .commitUnknown:
      "Mất kết nối với máy chủ đúng lúc ghi, chưa rõ đã lưu hay chưa. Gõ ls để xem, chưa thấy thì làm lại."
    case .waitedTooLong: "Sổ bận quá lâu vì nơi khác đang ghi; chưa lưu gì. Chờ một lát rồi làm lại."
    case .damaged(let what):
      """
      Sổ bị hỏng (\(shown(what).withoutFullStop)). Ngừng nhập liệu, chạy motcua check, \
      rồi lấy lại bản sao lưu bằng motcua restore.
      """
    case .notDurable(let reason):
      """
      Không mở sổ vì nơi này không bảo đảm giữ được dữ liệu khi mất điện (\(shown(reason).withoutFullStop)). \
      Đặt sổ trên ổ đĩa của máy, không đặt trên ổ mạng.
      """
    case .backupOnServer:
      """
      Sổ này nằm trên máy chủ PostgreSQL nên motcua không tự sao lưu. \
      Dùng pg_dump (riêng sổ này) hoặc pg_basebackup (cả máy chủ).
      """
    case .failed(let reason):
      """
      Cơ sở dữ liệu báo lỗi, chưa lưu được gì: \(shown(reason).withoutFullStop). Làm lại; \
      nếu vẫn lỗi, chạy motcua check.
      """
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .cannotOpen(let place, let reason): OpeningObstacle(reason, at: place).english
    case .foreign(let place):
      "\(shown(place)) is not motcua's books; it was left untouched. Choose other books with --books."
    case .empty(let place):
      "\(shown(place)) is empty, there are no books to read. Open it once with motcua to make them."
    case .newer(let place, let format, let known):
      """
      The books \(shown(place)) have format \(format), and this motcua knows formats up to \(known); \
      they were left untouched. Use a newer motcua.
      """
    case .older(let place, let format):
      """
      The books \(shown(place)) still have the old format \(format), which a reading command cannot open. \
      Open them once with motcua to bring them up to date, then try again.
      """
    case .authentication(let reason):
      """
      The server does not accept the user or password: \(shown(reason).withoutFullStop). \
      Check the books' address and the password (PGPASSWORD or ~/.pgpass).
      """
    case .readOnly: "The books can only be read, so nothing was stored. Check who may write to the file and its folder."
    case .diskFull: "The disk is full, so nothing was stored. Make room and try again."
    case .connectionLost:
      "The connection to the server broke, and nothing was stored. Check the network and try again."
    case .commitUnknown:
      """
      The connection to the server broke while it was storing, so it may be stored or not. \
      Type history to see; if it is not there, try again.
      """
    case .waitedTooLong:
      "Others kept writing to the books for too long; nothing was stored. Wait a little and try again."
    case .damaged(let what):
      """
      The books are damaged (\(shown(what).withoutFullStop)). Stop entering things, run motcua check, \
      then bring back a backup with motcua restore.
      """
    case .notDurable(let reason):
      """
      The books were not opened, because this place may lose them in a power cut (\(shown(reason).withoutFullStop)). \
      Keep them on a disk of this computer, not on a network drive.
      """
    case .backupOnServer:
      """
      These books are on a PostgreSQL server, so motcua does not back them up itself. \
      Use pg_dump (these books) or pg_basebackup (the whole server).
      """
    case .failed(let reason):
      """
      The database reported an error, and nothing was stored: \(shown(reason).withoutFullStop). \
      Try again; if it persists, run motcua check.
      """
    }
  }
}
