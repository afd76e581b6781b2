// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands in the way of opening books, read off the system's or server's own words.
struct OpeningObstacle {
  enum Kind: CaseIterable {
    case permission, missing, folder, taken, empty, noDatabase, encoding, closedFolder, unreachable
    /// Nothing that is known here: the reason is shown as it came.
    case other
  }

  let kind: Kind
  /// Empty where the failure does not say which books.
  private let place: String
  private let reason: String

  init(_ reason: String, at place: String) {
    // The path is left out, since its own words may look like a reason.
    let repeatsPlace = !place.isEmpty && reason.hasPrefix("\(place): ")
    let words = repeatsPlace ? String(reason.dropFirst(place.count + 2)) : reason
    let lowered = words.lowercased()
    kind = lowered == "empty" ? .empty : Self.signs.first { lowered.contains($0.words) }?.kind ?? .other
    self.place = shown(place)
    self.reason = shown(words).withoutFullStop
  }

  /// Tried from the top: a server's words may hold those of the system.
  private static let signs: [(words: String, kind: Kind)] = [
    ("\" does not exist", .noDatabase), ("encoding is", .encoding),
    ("connection to server", .unreachable), ("did not answer", .unreachable), ("could not translate", .unreachable),
    ("could not connect", .unreachable), ("connection refused", .unreachable), ("timeout expired", .unreachable),
    ("folder one may write to", .closedFolder), ("permission denied", .permission), ("not permitted", .permission),
    ("read-only file system", .permission), ("is a directory", .folder), ("file exists", .taken), ("eexist", .taken),
    ("no such file", .missing), ("not a directory", .missing),
  ]
}

extension OpeningObstacle {
  var vietnamese: String {
    let books = place.isEmpty ? "sổ" : "sổ \(place)"
    return switch kind {
    case .permission: "Không có quyền mở \(books). Kiểm tra quyền của tệp và thư mục, hoặc chọn sổ khác bằng --so."
    case .missing: "Không thấy \(books). Kiểm tra đường dẫn ở --so hoặc MOTCUA_BOOKS."
    case .folder: "Không mở được \(books): đây là thư mục. Nêu tên một tệp trong thư mục đó."
    case .taken: "Không ghi đè \(place.isEmpty ? "tệp đã có" : "\(place), tệp này đã có"). Chọn tên khác."
    case .empty: "Chưa có gì trong \(books). Mở motcua một lần để tạo sổ, rồi thử lại."
    case .noDatabase:
      "Máy chủ chưa có cơ sở dữ liệu cho \(books) (\(reason)). Nhờ người quản trị tạo, hoặc sửa địa chỉ."
    case .encoding: "Cơ sở dữ liệu của \(books) không dùng UTF-8 (\(reason)). Tạo lại với ENCODING 'UTF8'."
    case .closedFolder:
      "Không đọc được \(books) vì thư mục chứa sổ không cho ghi. Xin quyền ghi, hoặc chép sổ ra nơi khác."
    case .unreachable:
      "Không kết nối được máy chủ giữ \(books) (\(reason)). Kiểm tra mạng, địa chỉ và máy chủ PostgreSQL rồi thử lại."
    case .other: "Không mở được \(books): \(reason). Kiểm tra đường dẫn hoặc địa chỉ rồi thử lại."
    }
  }

  var english: String {
    let books = place.isEmpty ? "the books" : "the books \(place)"
    return switch kind {
    case .permission:
      "No permission to open \(books). Check who may use the file and its folder, or choose others with --books."
    case .missing: "Cannot find \(books). Check the path in --books or MOTCUA_BOOKS."
    case .folder: "Cannot open \(books): this is a folder. Name a file inside it."
    case .taken: "\(place.isEmpty ? "The file" : place) exists and is not overwritten. Choose another name."
    case .empty: "There is nothing yet in \(books). Open motcua once to make books there, then try again."
    case .noDatabase: "The server has no database for \(books) (\(reason)). Have one made, or correct the address."
    case .encoding: "The database of \(books) is not in UTF-8 (\(reason)). Make it again with ENCODING 'UTF8'."
    case .closedFolder:
      "Cannot read \(books), because their folder may not be written to. Ask for that right, or copy them elsewhere."
    case .unreachable:
      "Cannot reach the server of \(books) (\(reason)). Check the network, the address and PostgreSQL, then try again."
    case .other: "Cannot open \(books): \(reason). Check the path or address, then try again."
    }
  }
}
