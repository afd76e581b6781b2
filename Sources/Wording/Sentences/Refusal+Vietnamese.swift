// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Refusal: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .needsOfficer:
      "Chưa đăng nhập bằng tài khoản cán bộ có trong sổ. Mở lại với --officer TEN."
    case .needsRole(.clerk): "Việc này cần tài khoản cán bộ. Mở lại với --officer TEN để đổi người."
    case .needsRole(.manager): "Việc này chỉ lãnh đạo được làm. Nhờ lãnh đạo, hoặc mở lại với --officer TEN."
    case .needsRole(.administrator):
      "Việc này chỉ quản trị viên được làm. Nhờ quản trị viên, hoặc mở lại với --officer TEN."
    case .outsideScope(.root):
      "Phạm vi của bạn không phải là toàn bộ sổ. Chọn một đơn vị, hoặc mở lại với --officer TEN."
    case .outsideScope(let unit):
      "Phạm vi của bạn không gồm đơn vị \(shown(unit, formats)). Chọn đơn vị khác, hoặc mở lại với --officer TEN."
    case .unitEnded(let unit):
      """
      Đơn vị \(shown(unit, formats)) đã hết hoặc chưa đến thời gian hoạt động. Chọn đơn vị kế thừa; \
      nếu chưa khai báo, nhờ quản trị viên.
      """
    case .unknownUnit(let word, let known):
      NotFound(word, known: known)
        .vietnamese("Không có đơn vị \(quoted(word)).", else: "Gõ tim và một phần tên để tìm.")
    case .ambiguousUnit(let word, let names):
      "Có \(formats.count(names.count)) đơn vị ứng với \(quoted(word)): \(shown(names)). Gõ rõ hơn, hoặc gõ mã đơn vị."
    case .unitNameTaken(let name, let other):
      """
      Đơn vị \(shown(other, formats)) đã mang tên \(quoted(name)), cùng cấp và cùng thời gian. \
      Đặt tên khác, hoặc sửa thời gian hoạt động.
      """
    case .unitCircle(let unit, let parent) where unit == parent:
      "Đơn vị \(shown(unit, formats)) không thể trực thuộc chính nó. Chọn đơn vị cấp trên khác."
    case .unitCircle(let unit, let parent):
      """
      Đơn vị \(shown(unit, formats)) không thể trực thuộc \(shown(parent, formats)), vì \(shown(parent, formats)) \
      đang ở dưới \(shown(unit, formats)). Chọn đơn vị cấp trên khác.
      """
    case .unknownOfficer(let word, let known):
      NotFound(word, known: known)
        .vietnamese(
          "Không có cán bộ \(quoted(word)).",
          else: "Mở lại với --officer TEN, hoặc nhờ quản trị viên thêm bằng dat canbo.")
    case .officerInactive(let login):
      "Tài khoản \(shown(login.rawValue)) đã ngừng hoạt động. Nhờ quản trị viên mở lại."
    case .lastAdministrator(let login):
      """
      \(shown(login.rawValue)) là quản trị viên cuối cùng, không thể đổi quyền hay ngừng tài khoản. \
      Giao quyền quản trị cho người khác trước.
      """
    case .counterTaken(let counter, let officer):
      """
      Quầy \(counter) đang do \(shown(officer.rawValue)) trực. \
      Mở quầy khác, hoặc chờ \(shown(officer.rawValue)) đóng quầy.
      """
    case .counterNotOpen(nil): "Bạn chưa mở quầy nào. Gõ mo và số quầy, ví dụ: mo 3."
    case .counterNotOpen(let counter?): "Bạn chưa mở quầy \(counter). Gõ mo \(counter) để mở."
    case .unknownCounter(let counter, let known):
      """
      Đơn vị không có quầy \(counter). Đang có: \(shown(known.map(\.description))). \
      Quản trị viên thêm quầy bằng: dat quay \(counter).
      """
    case .settingOutOfRange(let setting, let value):
      """
      Không thể đặt \(setting.name(formats).uncapitalised) là \(formats.count(value)). \
      Gõ một số từ \(formats.count(setting.range.lowerBound)) đến \(formats.count(setting.range.upperBound)).
      """
    case .pinNeeded(let login): "Tài khoản \(shown(login.rawValue)) có mã PIN. Nhập mã PIN để tiếp tục."
    case .pinWrong(let left): "Mã PIN không đúng. Còn \(formats.count(left)) lần thử trước khi tạm khóa."
    case .pinLocked(let until):
      """
      Đã nhập sai mã PIN \(StoredPIN.attempts) lần liền, tạm khóa đến \(formats.time(until.time)). \
      Chờ đến lúc đó, hoặc nhờ quản trị viên đặt lại mã PIN.
      """

    case .unknownCase(let word, let known):
      NotFound(word, known: known)
        .vietnamese("Không có hồ sơ \(quoted(word)).", else: "Xem lại mã, hoặc gõ tim và tên chủ hồ sơ.")
    case .ambiguousCase(let word, let names):
      """
      Có \(formats.count(names.count)) hồ sơ ứng với \(quoted(word)): \(shown(names)). \
      Gõ số kèm năm, hoặc gõ mã hồ sơ.
      """
    case .caseCodeTaken(let code):
      "Mã hồ sơ \(shown(code.rawValue)) đã có trong sổ. Gõ tra \(shown(code.rawValue)) để xem; hồ sơ mới cần mã khác."
    case .unknownProcedure(let word, let known):
      NotFound(word, known: known)
        .vietnamese("Không có thủ tục \(quoted(word)).", else: "Gõ tim và một phần tên thủ tục để tìm.")
    case .ambiguousProcedure(let word, let names):
      """
      Có \(formats.count(names.count)) thủ tục ứng với \(quoted(word)): \(shown(names)). \
      Gõ rõ hơn, hoặc gõ mã thủ tục.
      """
    case .procedureNotValid(let code, let day):
      """
      Thủ tục \(shown(code.rawValue)) không có hiệu lực ngày \(formats.day(day)). \
      Chọn thủ tục thay thế, hoặc nhờ quản trị viên nạp lại: nap tthc TEP.
      """
    case .wrongStage(let name, let stage): stage.vietnameseObstacle(of: shown(name))
    case .receivedInFuture(let at, let now):
      "Thời điểm nhận \(formats.instant(at)) chưa đến (bây giờ là \(formats.instant(now))). Sửa lại --luc."
    case .timeInFuture(let at, let now):
      "Thời điểm \(formats.instant(at)) chưa đến (bây giờ là \(formats.instant(now))). Sửa lại --luc."
    case .beforeReceipt(let name, let at, let received):
      """
      Hồ sơ \(shown(name)) nhận lúc \(formats.instant(received)), sau thời điểm \(formats.instant(at)) vừa nhập. \
      Sửa lại --luc.
      """
    case .beforeLastEvent(let name, let at, let last):
      """
      Hồ sơ \(shown(name)) đã có việc ghi lúc \(formats.instant(last)), sau thời điểm \(formats.instant(at)) vừa nhập. \
      Sửa lại --luc.
      """
    case .contactMissing:
      "Thiếu số điện thoại hoặc địa chỉ của chủ hồ sơ. Cần một trong hai để lập giấy hẹn trả kết quả."
    case .reasonMissing: "Thiếu lý do. Thêm --lydo, ví dụ: --lydo \"Hồ sơ thiếu bản vẽ\"."
    case .differentUnits:
      "Các hồ sơ này thuộc nhiều đơn vị, không trao chung một lượt được. Trao riêng theo từng đơn vị."
    case .alreadyThere(let name, let unit):
      "Hồ sơ \(shown(name)) đang ở đơn vị \(shown(unit, formats)) rồi. Không cần chuyển."
    case .notAwaitingSupplement(let name):
      "Hồ sơ \(shown(name)) không chờ bổ sung. Gõ tra \(shown(name)) để xem đang ở bước nào."
    case .noPriorDelivery(let name): "Hồ sơ \(shown(name)) chưa trao kết quả nên không có gì để sửa."

    case .notServed(let name):
      "Hồ sơ \(shown(name)) chưa có lượt phục vụ nào tại quầy. Công dân chỉ đánh giá sau một lượt phục vụ."
    case .promptEnded(""): "Lời mời đánh giá đã hết giờ. Không ai được chọn thay công dân; chờ lượt phục vụ sau."
    case .promptEnded(let name):
      "Lời mời đánh giá của hồ sơ \(shown(name)) đã hết giờ. Không ai được chọn thay công dân; chờ lượt phục vụ sau."
    case .alreadyAnswered(""): "Lượt này đã được đánh giá. Nếu vừa bấm nhầm tại quầy, gõ lui rồi chọn lại."
    case .alreadyAnswered(let name):
      "Lượt này của hồ sơ \(shown(name)) đã được đánh giá. Nếu vừa bấm nhầm tại quầy, gõ lui rồi chọn lại."
    case .noPrompt(""): "Lượt này chưa mời đánh giá. Mỗi lượt mời một lần, khi kết thúc."
    case .noPrompt(let name):
      """
      Lượt phục vụ hồ sơ \(shown(name)) chưa mời đánh giá. Mỗi lượt mời một lần, khi kết thúc; \
      thủ tục trong ngày thì mời khi trao kết quả.
      """
    case .nobodyToAsk:
      "Không có ai đang chờ đánh giá tại quầy. Công dân chỉ đánh giá sau một lượt phục vụ; đánh giá hồ sơ: dg SỐ 1–5."
    case .askedAtDelivery(let name):
      "Hồ sơ \(shown(name)) giải quyết trong ngày: công dân được mời đánh giá khi nhận kết quả (trao \(shown(name)))."
    case .tabletAsks(let counter):
      "Quầy \(counter) có máy tính bảng: công dân tự bấm trên đó, không ghi bằng phím."
    case .unknownToken: "Mã đánh giá không đúng, đã dùng hoặc đã hết hạn. Xin dùng mã trên phiếu mới nhất."

    case .unknownPairing: "Mã ghép không đúng, đã dùng hoặc quá 10 phút. Lấy mã mới ở máy quầy: ghep quay 3."
    case .unknownDevice: "Máy này chưa ghép với quầy nào hoặc đã bị bỏ ghép. Ghép lại: ghep quay 3."
    case .noTablet(let counter): "Quầy \(counter) chưa ghép máy tính bảng nào. Xem: ghep."
    case .answerTooOld: "Lượt đánh giá này đã quá \(GivenAnswer.oldest) ngày, không ghi nữa."
    case .alreadyPublic:
      "Số liệu đã công bố rồi nên không đổi đơn vị được nữa: lấy số này trừ số kia sẽ lộ nhóm nhỏ."
    case .unknownAlarm(let number, let known) where known.isEmpty: "Không có cảnh báo \(number). Chưa có cảnh báo nào."
    case .unknownAlarm(let number, let known):
      "Không có cảnh báo \(number). Đang có: \(shown(known.map(String.init))). Gõ cb để xem."
    case .alarmState(let number, let state): state.vietnameseObstacle(of: number)
    case .unknownRemark(let number): "Không có góp ý số \(number). Xem: gopy."
    case .unknownComplaint(let word, _): "Không có phản ánh, kiến nghị số \(shown(word)). Xem: pa."
    case .complaintHandled(let number): "Phản ánh, kiến nghị \(number) đã xử lý xong. Xem: pa \(number)."
    case .complaintProlonged(let number):
      "Phản ánh, kiến nghị \(number) đã gia hạn một lần, không gia hạn nữa. Xử lý xong thì ghi: pa xong."
    case .complaintOverdue(let number, let due):
      """
      Phản ánh, kiến nghị \(number) đã quá hạn (\(formats.day(due))), không gia hạn được nữa. Xử lý xong thì ghi: pa xong.
      """
    case .complaintAboutYou(let number):
      "Phản ánh \(number) nói về chính bạn: lãnh đạo khác xử lý."
    case .unknownWish(let number): "Không có ai chờ gọi lại mang số \(number). Xem: gopy."
    case .monthNotOver(let month):
      "Chưa hết \(formats.month(month)): chỉ tổng hợp tháng đã hết, vì so hai ngày liền nhau sẽ lộ từng lượt đánh giá."

    case .cannotExclude(let flag, let month, let obstacle):
      obstacle.vietnamese(flag.vietnameseName, formats.month(month))

    case .noBoxOpen: "Chưa mở hộp phiếu nào. Mở hộp trước: dg phieu."
    case .boxOpen(let number): "Hộp phiếu \(number) còn dở: nhập tiếp bằng dg phieu."
    case .boxDayOutOfRange(let day, let today) where day > today:
      "Ngày mở hộp \(formats.day(day)) sau ngày hôm nay (\(formats.day(today))). Nhập lại ngày."
    case .boxDayOutOfRange(let day, _):
      "Ngày mở hộp \(formats.day(day)) đã quá \(formats.count(PaperBox.oldest)) ngày. Nhập lại ngày."
    case .slipCountOutOfRange(let count):
      """
      Số phiếu không thể là \(formats.count(count)). \
      Gõ một số từ \(formats.count(PaperBox.slips.lowerBound)) đến \(formats.count(PaperBox.slips.upperBound)).
      """
    case .secondOfficerSame(let login):
      "Hộp phiếu do hai người cùng mở và đếm; \(shown(login.rawValue)) đã là người thứ nhất. Gõ tên người thứ hai."
    case .secondOfficerElsewhere(let login):
      "Cán bộ \(shown(login.rawValue)) không làm việc ở đơn vị của hộp phiếu này. Gõ tên người thứ hai cùng đơn vị."
    case .noSlipToTakeBack: "Hộp này chưa có phiếu nào để bỏ. Nhập phiếu trước."
    case .boxDiffers(let counted, let entered):
      """
      Đã đếm \(formats.count(counted)) phiếu nhưng đã nhập \(formats.count(entered)). \
      Kiểm tra lại, hoặc ghi lý do chênh lệch để đóng hộp.
      """

    case .nothingToApologise(let name, let stage):
      "Hồ sơ \(shown(name)) \(stage.vietnameseName), không lập văn bản xin lỗi nữa."
    case .noDueDate(let name):
      """
      Hồ sơ \(shown(name)) hiện không có hạn trả (đang chờ bổ sung, hoặc thủ tục không có thời hạn), \
      nên không có hạn để hẹn lại.
      """
    case .newDayNotWorking(let day, let kind, let nearest):
      kind.vietnameseObstacle(toPromising: day, nearest: nearest, formats)
    case .newDayNotAfterToday(let day, let today, let nearest) where day == today:
      "Ngày hẹn lại phải sau hôm nay (\(formats.day(today))). Ngày làm việc gần nhất: \(formats.day(nearest))."
    case .newDayNotAfterToday(let day, let today, let nearest):
      """
      Ngày hẹn lại \(formats.day(day)) đã qua (hôm nay \(formats.day(today))). \
      Ngày làm việc gần nhất: \(formats.day(nearest)).
      """
    case .invalidPromise(let day, let earliest, let latest):
      "Không hẹn trả được ngày \(formats.day(day)): phải là ngày làm việc từ \(formats.day(earliest))"
        + (latest.map { " đến \(formats.day($0)) (hạn giải quyết)" } ?? "") + "."
    case .newDayNotAfterPromise(let day, let promised, let nearest):
      """
      Ngày hẹn lại \(formats.day(day)) không sau ngày đã hẹn (\(formats.day(promised))). \
      Ngày làm việc gần nhất: \(formats.day(nearest)).
      """
    case .secondPromise(let name):
      """
      Hồ sơ \(shown(name)) đã hẹn lại một lần; Nghị định 61/2018/NĐ-CP (Điều 19 khoản 9) không cho hẹn lại lần nữa. \
      Chỉ lãnh đạo cho phép được, và việc đó ghi lại là vi phạm.
      """
    case .draftWaiting(let name, let draft):
      """
      Hồ sơ \(shown(name)) đã có bản nháp \(draft) chưa ban hành. \
      Duyệt (tb duyet \(draft)) hoặc hủy (tb huy \(draft)) bản đó trước.
      """
    case .unknownNotice(let draft, let known) where known.isEmpty:
      "Không có văn bản xin lỗi \(draft). Chưa có văn bản nào; gõ xinloi và số hồ sơ để soạn."
    case .unknownNotice(let draft, let known):
      """
      Không có văn bản xin lỗi \(draft), hoặc nhiều đơn vị cùng có. Đang có: \(shown(known.map(String.init))). \
      Gõ tb để xem.
      """
    case .noticeState(let draft, let state): state.vietnameseObstacle(of: draft)
    case .approverDrafted(let draft):
      "Bạn đã soạn bản nháp \(draft) nên không được tự duyệt. Nhờ lãnh đạo khác duyệt."
    case .numberTaken(let number): "Số \(shown(number)) đã cấp cho văn bản khác. Hỏi lại văn thư rồi nhập số đúng."
    case .numberFromRegister(let unit):
      "Đơn vị \(shown(unit, formats)) tự cấp số khi duyệt (sổ riêng), không nhập số của văn thư. Gõ tb duyet để duyệt."
    case .invalidNumber(let word): "\(quoted(word)) không phải số văn bản. Gõ theo mẫu: 05/TB-UBND."
    case .caseMovedOn(let draft, let name):
      """
      Hồ sơ \(shown(name)) không còn chờ giải quyết nên không ban hành bản nháp \(draft) nữa. Hủy bản đó: \
      tb huy \(draft).
      """

    case .letterheadIncomplete(let unit, let missing):
      """
      Chưa ký ban hành được: thể thức văn bản của đơn vị \(shown(unit, formats)) còn thiếu \
      \(missing.map(\.vietnameseName).joined(separator: ", ")). Quản trị đặt: thethuc \(shown(unit.rawValue)) \
      \(missing.map(\.vietnameseOption).joined(separator: " ")).
      """
    case .deliveredBeforeIssue(let draft, let at, let issued):
      """
      Văn bản \(draft) ban hành lúc \(formats.instant(issued)), không thể đã giao lúc \(formats.instant(at)). \
      Nhập lại giờ.
      """
    case .notForPublication(let draft):
      """
      Văn bản \(draft) thuộc thủ tục có thông tin nhạy cảm về cá nhân nên không đăng công khai. Chỉ giao cho người nhận.
      """
    case .noPortal:
      "Chưa đặt địa chỉ Cổng để gửi. Quản trị đặt: dat cong https://…, hoặc tự đăng rồi ghi bằng tb dang."
    case .noPaper(let name, nil, let stage):
      "Hồ sơ \(shown(name)) \(stage.vietnameseName), không có giấy tờ nào để in."
    case .noPaper(let name, let kind?, let stage):
      "Hồ sơ \(shown(name)) \(stage.vietnameseName) nên không in \(kind.vietnameseName). Gõ in \(shown(name)) để in giấy tờ phù hợp."

    case .nothingToUndo: "Hôm nay bạn chưa làm việc gì có thể lùi. Gõ ls để xem các việc đã làm."
    case .nothingToRedo: "Không có việc nào vừa lùi để làm lại. Gõ ls để xem các việc đã làm."
    case .cannotUndo(let verb, let subject, let obstacle):
      obstacle.vietnameseObstacle(to: verb.vietnameseAction(on: shown(subject)))
    case .undoNeedsReason(let verb, let subject):
      """
      Đã quá \(Office.freeUndo / 60) phút (\(verb.vietnameseAction(on: shown(subject)))) nên lùi phải có lý do: \
      lui --lydo "…".
      """

    case .groupingNotKept(let grouping):
      """
      Số liệu đúng hạn không nhóm theo \(grouping.name(formats).uncapitalised). \
      Có: donvi, cum, kenh, thang, quy, linhvuc, thutuc.
      """
    case .notCompared(let grouping):
      "Không so sánh theo \(grouping.name(formats).uncapitalised). Có: donvi, thutuc, canbo."
    case .differentScopes(let ended, let began, let day):
      """
      Không cùng phạm vi: đơn vị \(shown(ended.rawValue)) đã kết thúc trước khi đơn vị \(shown(began.rawValue)) bắt \
      đầu (\(formats.day(day))). Chọn kỳ nằm trọn trước hoặc sau ngày đó.
      """
    case .unknownCluster(let name, let known):
      known.isEmpty
        ? "Sổ chưa có cụm thi đua nào. Nạp tệp cụm: nap cum TỆP."
        : "Không có cụm \(quoted(name)). Có: \(shown(known))."
    case .clusterOverlap(let unit, let first, let second):
      """
      Đơn vị \(shown(unit.rawValue)) thuộc \(quoted(first)) và \(quoted(second)) cùng một \
      lúc. Ghi ngày cuối (to) cho cụm trước.
      """
    case .unsoundFact(let index):
      "Số này không trả lời được chỉ số \(index.rawValue). Cần: \(index.typedForm(formats))."
    case .needsWholeMonths(let period):
      """
      Cách chia này chỉ đếm theo tháng, mà \(formats.period(period)) không trọn tháng. \
      Chọn tháng, quý hoặc năm, ví dụ: \(formats.month(period.from.month)).
      """

    case .unknownCriteriaSet(let name, let known):
      known.isEmpty
        ? "Sổ chưa có bộ tiêu chí nào. Nạp trước: nap tieuchi TỆP."
        : "Không có bộ tiêu chí \(quoted(name)). Có: \(shown(known))."

    case .invalidText(let text): text.vietnamese(formats)
    case .noCasesInPeriod(let period):
      "Sổ không có hồ sơ nào nhận hay còn dở trong \(formats.period(period)). Kiểm tra lại kỳ, ví dụ: doichieu TỆP 10/2023."
    case .deadline(let refusal): refusal.vietnamese(formats)
    case .noCalendarDay(let day):
      "Lịch không ghi gì riêng cho ngày \(formats.day(day)), nên không có gì để bỏ. Gõ lich \(day.year) để xem."
    case .calendar(let invalid): invalid.vietnamese(formats)

    case .importConflict(let conflict): conflict.vietnamese(formats)
    case .importUnderWay(let officer, let since):
      "\(shown(officer.rawValue)) đang nạp một tệp cùng loại từ \(formats.instant(since)). Chờ xong rồi nạp lại."
    case .importLost:
      "Lần nạp này đứng yên quá lâu nên đã bị bỏ; chưa nạp gì. Hãy nạp lại tệp."
    case .longWord(let count, let limit):
      "Tên dài \(formats.count(count)) ký tự, nhiều nhất là \(formats.count(limit)). Ghi đúng tên như trong tệp."
    case .unknownWord(let word): "Chưa ai khớp tên \(quoted(Printable.line(word))). Gõ khop để xem các tên đã khớp."
    case .demonstrationOnly:
      "Chỉ sổ trình diễn (tạo với --demonstration) mới nhận giờ từ MOTCUA_NOW. Bỏ MOTCUA_NOW, hoặc dùng sổ trình diễn."
    }
  }
}
