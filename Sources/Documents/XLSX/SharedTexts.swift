// SPDX-License-Identifier: GPL-3.0-or-later

/// The texts that the cells of a workbook refer to by number, in bounded memory.
///
/// They are kept in blocks, not in one array that is copied whenever it grows.
final class SharedTexts: XMLHandler {
  static let byteLimit = 20 * 1_048_576
  static let countLimit = 1_000_000
  private static let blockSize = 262_144

  private struct Place {
    let block: UInt32
    let start: UInt32
    let count: UInt32
  }

  private var blocks: [[UInt8]] = []
  private var places: [Place] = []
  private var bytes = 0
  private var text = CellText()

  /// Appends a text; false when there is none of this number.
  func append(_ index: Int, to row: inout [UInt8]) -> Bool {
    guard places.indices.contains(index) else { return false }
    let place = places[index]
    let start = Int(place.start)
    row += blocks[Int(place.block)][start..<(start + Int(place.count))]
    return true
  }

  func open(_ tag: XMLTag, _ attributes: XMLAttributes) {
    switch tag {
    case "si": text.begin()
    default: text.open(tag)
    }
  }

  func take(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) { try text.take(piece) }

  func close(_ tag: XMLTag) throws(WorkbookFault) -> Bool {
    switch tag {
    case "si": try keep(text.finished())
    default: text.close(tag)
    }
    return false
  }

  private func keep(_ text: [UInt8]) throws(WorkbookFault) {
    bytes += text.count
    guard bytes <= Self.byteLimit, places.count < Self.countLimit else { throw .tooManyTexts }
    if blocks.isEmpty || blocks[blocks.count - 1].count + text.count > Self.blockSize {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(max(Self.blockSize, text.count))
    }
    let last = blocks.count - 1
    let start = blocks[last].count
    places.append(Place(block: UInt32(last), start: UInt32(start), count: UInt32(text.count)))
    blocks[last] += text
  }
}
