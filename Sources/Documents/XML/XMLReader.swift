// SPDX-License-Identifier: GPL-3.0-or-later

import CExpat

/// What is interested in the elements of a part.
protocol XMLHandler: AnyObject {
  func open(_ tag: XMLTag, _ attributes: XMLAttributes) throws(WorkbookFault)
  /// Text between tags, in as many pieces as it comes; always whole characters.
  func take(_ text: UnsafeBufferPointer<UInt8>) throws(WorkbookFault)
  /// - Returns: true to pause the reading here.
  func close(_ tag: XMLTag) throws(WorkbookFault) -> Bool
}

/// Reads a part of an archive element by element, in memory that does not depend on its size.
///
/// What could make the memory of expat grow is bounded: depth, the length of one tag, the number of different names;
/// a document type ends the reading.
final class XMLReader {
  private static let chunkSize = 16_384
  private static let depthLimit = 64
  /// The longest tag or comment, which expat keeps whole.
  private static let tokenLimit = 262_144

  private let parser: OpaquePointer
  private let part: ZipPart
  private let handler: any XMLHandler
  private var names = XMLNameBudget()
  private var depth = 0
  private var silentBytes = 0
  private var failure: WorkbookFault?
  private var isPaused = false
  private var isLastChunk = false
  private var isFinished = false

  init(_ part: ZipPart, _ handler: any XMLHandler) throws(WorkbookFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged }
    self.parser = parser
    self.part = part
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { XMLReader.of($0)?.opened($1, $2) }, { XMLReader.of($0)?.closed($1) })
    XML_SetCharacterDataHandler(parser) { XMLReader.of($0)?.took($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLReader.of(data)?.fail(.documentType) }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads on to the next pause; false at the end of the part, which is a whole document and passed its checksum.
  func advance() throws(WorkbookFault) -> Bool {
    while !isFinished {
      let status = isPaused ? XML_ResumeParser(parser) : try feed()
      isPaused = status == XML_STATUS_SUSPENDED
      if let failure {
        isFinished = true
        throw failure
      }
      if isPaused { return true }
      isFinished = isLastChunk || status != XML_STATUS_OK
      guard status == XML_STATUS_OK else { throw .damaged }
    }
    return false
  }

  /// Reads the whole part without pausing.
  static func read(_ part: ZipPart, _ handler: any XMLHandler) throws(WorkbookFault) {
    let reader = try XMLReader(part, handler)
    while try reader.advance() {}
  }

  private func feed() throws(WorkbookFault) -> XML_Status {
    guard silentBytes <= Self.tokenLimit else { throw .tooLarge }
    guard let room = XML_GetBuffer(parser, Int32(Self.chunkSize)) else { throw .tooLarge }
    let count = try part.read(into: UnsafeMutableRawBufferPointer(start: room, count: Self.chunkSize))
    silentBytes += count
    isLastChunk = count == 0
    return XML_ParseBuffer(parser, Int32(count), isLastChunk ? 1 : 0)
  }
}

// MARK: - Called by expat

extension XMLReader {
  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func opened(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name, let attributes else { return }
    let list = XMLAttributes(attributes)
    silentBytes = 0
    depth += 1
    names.note(name)
    list.forEachName { names.note($0) }
    guard depth <= Self.depthLimit, !names.isExceeded else { return fail(.tooLarge) }
    do { try handler.open(XMLTag(name), list) } catch { fail(error) }
  }

  private func took(_ text: UnsafePointer<CChar>?, _ count: Int32) {
    guard failure == nil, let text else { return }
    silentBytes = 0
    do {
      let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
      try handler.take(UnsafeBufferPointer(start: bytes, count: Int(count)))
    } catch {
      fail(error)
    }
  }

  private func closed(_ name: UnsafePointer<CChar>?) {
    guard failure == nil, let name else { return }
    silentBytes = 0
    depth -= 1
    do {
      if try handler.close(XMLTag(name)) { XML_StopParser(parser, 1) }
    } catch {
      fail(error)
    }
  }

  private func fail(_ fault: WorkbookFault) {
    guard failure == nil else { return }
    failure = fault
    XML_StopParser(parser, 0)
  }
}
