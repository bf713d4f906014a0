// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/debugger/stepped_children.h"
#include "engine/session/recalled.h"
#include "engine/session/runs.h"

namespace stepwright::session {

/// The way into executions that Tasks of the shown run started: while it leads anywhere, the
/// innermost of them is stepped and looked at in the place of the run. It holds for the moment of
/// the run that it was gone in.
class Inside {
 public:
  using Number = interpreter::TaskId;
  using ChildPtr = std::shared_ptr<debugger::SteppedChild>;
  struct Level {
    ChildPtr child;
    interpreter::FiberId fiber = 0;  ///< of its Task, around it; 0: that does not wait for it
  };

  explicit Inside(Runs& runs) : runs_(runs) {}

  [[nodiscard]] debugger::SteppedChildren& children() const { return *children_; }
  /// Outermost first; empty where the run itself is looked at.
  [[nodiscard]] const std::vector<Level>& way() const;
  /// The innermost; null where the run itself is looked at.
  [[nodiscard]] debugger::SteppedChild* child() const;
  /// It is stepped.
  [[nodiscard]] bool running() const;

  /// Steps the innermost; false where the run itself is to be stepped, as the goal says then.
  bool go(debugger::Goal& goal, Phrase& why);
  /// False where the run itself is to go back.
  bool stepBack(debugger::BackBy by);
  bool reverseContinue();
  bool backToLive();
  /// An item of a Map in one of them; false where the container is none of theirs.
  bool setFocus(const asl::StateId& container, int index);
  /// That one is looked at; with `fiber`, in it that one.
  void enter(Number number, interpreter::FiberId fiber = 0);
  /// The same at that event of its own; 0: where it stands. The run is looked at as it stood when
  /// that one began, unless it waits for it now. False: nothing is known of it here any more.
  [[nodiscard]] bool goTo(Number number, std::int64_t event);
  /// The one that the Task in focus started, where that waits for it: it is held. False: none is.
  bool enterFocus();
  /// Rests where it is.
  void pause();
  /// To what is around it.
  void leave();
  /// Answers a Task of that one, and what rested for its sake goes on; false where nothing waits
  /// for the answer.
  bool answer(Number number, interpreter::FiberId fiber, interpreter::TaskOutcome outcome);
  /// Those that run the machine of that document are answered by these from here on.
  void setMocks(const std::string& document, const tasks::MockSet& mocks);
  [[nodiscard]] bool isOnTheWay(Number number) const;
  /// Those of the run that ask for an answer, each with what is around it.
  [[nodiscard]] std::vector<std::vector<Level>> asking() const;
  /// What stands there can be changed: it has not ended, and neither has what waits for it gone on.
  [[nodiscard]] bool mayEdit() const;
  /// The real time at which a question in the innermost lapses.
  [[nodiscard]] std::optional<Timestamp> wakesAt() const;
  /// That time has come: what asked goes on.
  void wakeUp();

  /// The run itself is looked at; what is held stays so until something goes on.
  void forget() { way_.clear(); }

  /// One that came to a stop is looked at from here on; false where none did.
  bool takeHeld();
  /// Of the run and of all that its Tasks started.
  void setGlobal(debugger::GlobalStops stops);
  /// Where the run goes on by itself, they do.
  void follow();
  /// The run came to rest.
  void settled();

 private:
  [[nodiscard]] std::optional<std::vector<Level>> wayTo(Number number) const;
  [[nodiscard]] Number callInFocus() const;
  void stand(std::vector<Level> way);
  void letGo();
  void resume();
  void goToCall(Number number);
  [[nodiscard]] bool isHere() const;
  bool goInside(debugger::Goal& goal, Phrase& why);
  bool goOut(debugger::Goal& goal, Phrase& why);
  void letMove(const debugger::Goal& goal);
  void goAround();
  bool enterHeld(Number number);
  /// Where one stands around what the fiber in focus started.
  [[nodiscard]] debugger::Position outside() const;

  Runs& runs_;
  std::shared_ptr<debugger::SteppedChildren> children_ =
      std::make_shared<debugger::SteppedChildren>();
  std::vector<Level> way_;
  Recalled recalled_;
  debugger::GlobalStops stops_;      ///< that the run's stepper has
  std::uint32_t run_ = 0;            ///< whose executions these are
  debugger::Position position_ = 0;  ///< of the run
  /// The one that was gone out of at its end, and where.
  std::pair<Number, debugger::Position> left_{0, 0};
  /// What was under way when one came to be held.
  struct Rested {
    bool run = false, step = false;
  };
  Rested rested_;
  bool rests_ = false;  ///< all of them, and the time of the run
  bool steps_ = false;  ///< what goes on is a step in one of them
};

}  // namespace stepwright::session
