extension String {
  /// The text with only the letters, digits and hyphens that any file or address may have; what
  /// else it holds becomes hyphens.
  var plainName: String {
    let parts = unicodeScalars.split { scalar in
      !("a"..."z").contains(scalar) && !("A"..."Z").contains(scalar)
        && !("0"..."9").contains(scalar)
    }
    return parts.map { String($0) }.joined(separator: "-")
  }

  /// The plain name in small letters, for anchors and identifiers.
  var slug: String { plainName.lowercased() }
}
