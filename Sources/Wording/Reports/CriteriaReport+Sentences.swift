// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension CriteriaGrouping: Named {
  package var vietnameseName: String {
    switch self {
    case .set: "bộ tiêu chí"
    case .criterion: "tiêu chí"
    case .unit: "đơn vị"
    case .cluster: "cụm, khối"
    case .day: "ngày"
    }
  }

  package var englishName: String {
    switch self {
    case .set: "set of criteria"
    case .criterion: "criterion"
    case .unit: "unit"
    case .cluster: "cluster"
    case .day: "day"
    }
  }
}

extension CriteriaReport {
  /// Why there is nothing to show; nil where there is.
  package func absenceSentence(_ formats: Formats) -> String? {
    absence.map { absence in
      switch formats.language {
      case .vi: vietnamese(absence, formats)
      case .en: english(absence, formats)
      }
    }
  }

  private func vietnamese(_ absence: Absence, _ formats: Formats) -> String {
    switch absence {
    case .noSets: "Chưa có số liệu: sổ chưa có bộ tiêu chí nào của phạm vi này. Nạp: nap tieuchi TỆP."
    case .startsLater(let first):
      "Chưa có số liệu tính đến \(formats.day(day)): số liệu đầu tiên của bộ này là ngày \(formats.day(first))."
    case .notOfUnit: "Chưa có số liệu: bộ tiêu chí này chưa có dòng nào của phạm vi này."
    case .noTargets: "Chưa có tỷ lệ: các tiêu chí này chưa được giao chỉ tiêu, chỉ có số đếm."
    }
  }

  private func english(_ absence: Absence, _ formats: Formats) -> String {
    switch absence {
    case .noSets: "No data: the books have no set of criteria of this scope. Load one: import criteria FILE."
    case .startsLater(let first):
      "No data as of \(formats.day(day)): the first of this set is of \(formats.day(first))."
    case .notOfUnit: "No data: this set of criteria has no row of this scope."
    case .noTargets: "No share: no target was set for these criteria, there are only counts."
    }
  }
}
