// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What is done with a complaint beside reading it.
enum ComplaintAction: Sendable, CaseIterable {
  case receive
  case handle
  case prolong

  static let words = WordTable<ComplaintAction>([
    .init(["nhan", "nhận", "receive"], .receive), .init(["xong", "handle"], .handle),
    .init(["gia-han", "gia hạn", "prolong"], .prolong),
  ])
}

extension Command {
  static let complaintKinds = WordTable<ComplaintKind>([
    .init(["phan-anh", "phản ánh", "complaint"], .complaint),
    .init(["kiennghi", "kiến nghị", "suggestion"], .suggestion),
  ])

  static let complaintChannels = WordTable<ComplaintChannel>([
    .init(["truc tiep", "trực tiếp", "quay", "counter"], .counter),
    .init(["dien thoai", "điện thoại", "phone"], .phone),
    .init(["truc tuyen", "trực tuyến", "web", "online"], .online), .init(["buu chinh", "bưu chính", "post"], .post),
    .init(["hom thu", "hòm thư", "box"], .box),
  ])

  static let complaintOutcomes = WordTable<ComplaintOutcome>([
    .init(["dung", "đúng", "upheld"], .upheld), .init(["motphan", "một phần", "partly"], .partly),
    .init(["khongdung", "không đúng", "not-upheld"], .notUpheld), .init(["chuyen", "chuyển", "passed-on"], .passedOn),
  ])

  /// Said in place of an officer whom the citizen could not name.
  static let nobodyKnown = WordTable<Bool>([.init(["khongbiet", "không biết", "unknown"], true)])

  /// What a call to a dissatisfied citizen came to; how often somebody tried is said apart.
  static let followUpOutcomes = WordTable<FollowUpWord>([
    .init(["gap", "gặp", "reached"], .reached), .init(["khonggap", "không gặp", "not-reached"], .notReached),
    .init(["thoi", "thôi", "not-wished"], .noLongerWished),
  ])

  /// One of the outcomes of a call, before the tries are known.
  enum FollowUpWord: Sendable {
    case reached
    case notReached
    case noLongerWished
  }
}
