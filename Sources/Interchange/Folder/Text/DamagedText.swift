/// Notices `Ã©`, which is what `é` becomes when UTF-8 is taken for ISO-8859.
enum DamagedText {
  /// Notes the first damage.
  static func note(in text: String, of file: String, _ log: DiagnosticLog) {
    var line = 1
    var previous: (UInt8, UInt8, UInt8) = (0, 0, 0)
    for byte in text.utf8 {
      // U+00C3 followed by U+00A0 to U+00BF.
      if previous == (0xC3, 0x83, 0xC2), byte >= 0xA0 {
        let found = String(decoding: [previous.0, previous.1, previous.2, byte], as: UTF8.self)
        log.note(.damagedText(file, line, found))
        return
      }
      if byte == 0x0A { line += 1 }
      previous = (previous.1, previous.2, byte)
    }
  }
}
