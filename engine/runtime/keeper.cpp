// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/keeper.h"

#include <memory>
#include <utility>

#include "engine/interpreter/command.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/start.h"
#include "engine/interpreter/step.h"
#include "engine/runtime/file_shelf.h"

namespace stepwright::runtime {

class Keeper::Listener final : public interpreter::Sink {
 public:
  Listener(Keeper& keeper, Commands& commands, const std::atomic<bool>* interruption = nullptr)
      : Sink(keeper.keep_.decisions),
        keeper_(keeper),
        commands_(commands),
        interruption_(interruption) {}

  void add(history::Event event) override {
    if (isSet(interruption_)) return;  // the step may have been broken off
    if (keeper_.keep_.onEvent) return keeper_.keep_.onEvent(event);
    if (keeper_.keep_.history) keeper_.events_.push_back(std::move(event));
  }
  void add(interpreter::Command command) override { commands_.push_back(std::move(command)); }
  void decided(interpreter::Decision decision) override {
    keeper_.decisions_.push_back(std::move(decision));
  }
  void childEnded(const interpreter::EndedChild& ended) override {
    if (keeper_.keep_.onChild) keeper_.keep_.onChild(ended);
  }
  void mapRunBegan(const interpreter::Fiber& map) override {
    if (keeper_.keep_.onMapRunBegan) keeper_.keep_.onMapRunBegan(map);
  }
  void mapRunEnded(const interpreter::EndedMapRun& ended) override {
    if (keeper_.keep_.onMapRun) keeper_.keep_.onMapRun(ended);
  }

 private:
  Keeper& keeper_;
  Commands& commands_;
  const std::atomic<bool>* interruption_;
};

Keeper::Keeper(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
               Keep keep)
    : keep_(std::move(keep)),
      execution_(begin(std::move(program), std::move(input), std::move(identity))) {}

Keeper::Keeper(interpreter::Execution execution, Keep keep)
    : keep_(std::move(keep)), execution_(std::move(execution)) {}

interpreter::Execution Keeper::begin(interpreter::ProgramPtr program, json::Value input,
                                     interpreter::Identity identity) {
  Commands none;
  Listener listener(*this, none);
  auto execution =
      interpreter::start(std::move(program), std::move(input), std::move(identity), listener);
  execution.shelf = std::make_shared<FileShelf>();
  return execution;
}

bool Keeper::take(const interpreter::Input& input, Commands& commands,
                  const std::atomic<bool>* interruption) {
  Listener listener(*this, commands, interruption);
  execution_.interruption = interruption;
  interpreter::take(execution_, input, listener);
  if (keep_.journal) journal_.add(input);
  return !isSet(interruption);
}

bool Keeper::takeTurns(std::uint64_t turns, Commands& commands,
                       const std::atomic<bool>* interruption) {
  Listener listener(*this, commands, interruption);
  execution_.interruption = interruption;
  const auto taken = interpreter::advance(execution_, turns, listener);
  if (keep_.journal) journal_.turns += taken;
  return !isSet(interruption);
}

}  // namespace stepwright::runtime
