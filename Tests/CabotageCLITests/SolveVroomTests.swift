import Foundation
import Testing

@Suite struct `The command in the place of VROOM` {
  @Test func `answers a request and exits with zero`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.write(
      #"{"vehicles":[{"id":1,"start_index":0}],"jobs":[{"id":1,"location_index":1}],"#
        + #""matrix":[[0,7],[9,0]]}"#, to: "request.json")
    let outcome = try tool.run(
      "solve", "request.json", "--format", "vroom", "--iterations", "10", "-o", "answer.json")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    let answer = String(decoding: try tool.contents("answer.json"), as: UTF8.self)
    #expect(answer.hasPrefix(#"{"code":0,"routes":[{"cost":7,"#))
  }

  @Test func `writes errors to both outputs and exits with their code`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.write(#"{"vehicles":[]}"#, to: "request.json")
    let outcome = try tool.run("solve", "request.json", "--format", "vroom")
    #expect(outcome.status == 2)
    #expect(outcome.output == #"{"code":2,"error":"No vehicle defined."}"# + "\n")
    #expect(outcome.errors == "[Error] No vehicle defined.\n")
    let missing = try tool.run("solve", "nothing.json", "--format", "vroom")
    #expect(missing.status == 2)
    #expect(missing.output.contains("Cannot read nothing.json."))
  }

  @Test func `proves its answer, in the JSON and in a line beside it`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.write(
      #"{"vehicles":[{"id":1,"start_index":0}],"jobs":[{"id":1,"location_index":1}],"#
        + #""matrix":[[0,7],[9,0]]}"#, to: "request.json")
    let outcome = try tool.run(
      "solve", "request.json", "--format", "vroom", "--iterations", "10", "--prove", "5s", "--lang",
      "en")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(#"{"bound":{"cost":7,"gap":0,"#))
    #expect(outcome.errors.contains("proved best"))
    let certified = try tool.run(
      "solve", "request.json", "--format", "vroom", "--prove", "5s", "--certificate", "proof.json")
    #expect(certified.status == 64)
  }
}
