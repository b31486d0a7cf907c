import Cabotage
import Foundation
import Interchange
import Testing

@Suite struct PapersWritingTests {
  @Test func `writes all files into a new folder and leaves nothing beside it`() throws {
    try inScratch { scratch in
      let papers = try papers()
      let folder = scratch.appending(path: "deep/plan")
      try papers.write(to: folder)
      #expect(try Set(names(in: folder)) == Set(papers.files().map(\.path) + ["gpx"]))
      #expect(try names(in: scratch.appending(path: "deep")).filter { !$0.hasPrefix("plan") } == [])
    }
  }

  @Test func `refuses to replace a plan without force`() throws {
    try inScratch { scratch in
      let papers = try papers()
      let folder = scratch.appending(path: "plan")
      try papers.write(to: folder)
      let stale = folder.appending(path: "gpx/T9.gpx")
      try Data("stale".utf8).write(to: stale)
      #expect(throws: PapersError.planExists(folder.path)) { try papers.write(to: folder) }
      #expect(try String(contentsOf: stale, encoding: .utf8) == "stale")
      try papers.write(to: folder, force: true)
      #expect(try Set(names(in: folder)) == Set(papers.files().map(\.path) + ["gpx"]))
      #expect(try names(in: scratch).filter { $0.hasPrefix(".") } == [])
    }
  }

  @Test func `never removes a file that is no part of a plan`() throws {
    try inScratch { scratch in
      let papers = try papers()
      let folder = scratch.appending(path: "plan")
      try papers.write(to: folder)
      let note = folder.appending(path: "notes.txt")
      try Data("mine".utf8).write(to: note)
      #expect(throws: PapersError.foreignFile(note.path)) {
        try papers.write(to: folder, force: true)
      }
      #expect(try String(contentsOf: note, encoding: .utf8) == "mine")
      #expect(throws: PapersError.foreignFile(note.path)) { try papers.write(to: note) }
    }
  }

  @Test func `says so where the system refuses, and leaves nothing`() throws {
    try inScratch { scratch in
      let file = scratch.appending(path: "file")
      try Data("x".utf8).write(to: file)
      #expect(throws: PapersError.self) { try papers().write(to: file.appending(path: "plan")) }
      #expect(try names(in: scratch) == ["file"])
    }
  }

  private func papers() throws -> PlanPapers {
    let (round, plan) = try PlanFixture.make(FixtureRound(producers: 4, groups: 2))
    return PlanPapers(round: round, plan: plan, language: .french)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }
}

/// Runs a test in a folder of its own, which is removed afterwards.
func inScratch(_ body: (URL) throws -> Void) throws {
  let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: scratch) }
  try body(scratch)
}
