// SPDX-License-Identifier: GPL-3.0-or-later
// Any definition is run, its Tasks answered with their own input: no crash, no run that does not
// end, and whatever it tells is JSON. The first byte chooses format and type, the first line's rest
// is the input.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "engine/asl/document.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/interpreter/compile.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/text/utf8.h"

namespace {

using namespace stepwright;

/// Answers each Task with its input, every third one with an error.
class Echo final : public interpreter::TaskBackend {
 public:
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    const bool fails = ++calls_ % 3 == 0;
    deliver({request.id,
             fails ? interpreter::TaskOutcome::failed("E", "every third")
                   : interpreter::TaskOutcome::succeeded(request.input),
             0});
    return Reply::Accepted;
  }

 private:
  int calls_ = 0;
};

void mustBeJson(const json::Value& value) {
  if (!json::parse(json::print(value))) std::abort();
}

void run(const interpreter::ProgramPtr& program, const json::Value& input, bool express) {
  const auto identity =
      interpreter::Identity::of({.express = express,
                                 .synchronous = express,
                                 .quotas = {.payloadBytes = 20'000, .events = 300}});
  Echo backend;
  runtime::Keep keep;
  keep.onEvent = [](const history::Event& event) { mustBeJson(history::toJson(event)); };
  runtime::Keeper keeper(program, input, identity, keep);
  runtime::Driver driver(keeper, backend);
  int turns = 0;
  (void)driver.run([&](const interpreter::Execution&) { return ++turns > 3000; });
  mustBeJson(driver.execution().output);
  if (driver.execution().cause) mustBeJson(*driver.execution().cause);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view all(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const std::size_t line = std::min(all.find('\n'), all.size());
  const auto input = json::parse(all.substr(0, line));
  const bool yaml = (bytes[0] & 1U) != 0, express = (bytes[0] & 2U) != 0;
  const auto document = asl::Document::read(std::string(all.substr(std::min(line + 1, all.size()))),
                                            yaml ? asl::Format::Yaml : asl::Format::Json);
  // What is no UTF-8 is not run, by whatever force.
  if (!document.wellFormed() || text::invalidUtf8(document.text()).length() > 0) return 0;
  const auto program = interpreter::compile(document.machine());
  if (program) run(*program, input ? *input : json::Value::object(), express);
  return 0;
}
