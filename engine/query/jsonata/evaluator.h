// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/query/jsonata/frame.h"
#include "engine/query/jsonata/program.h"
#include "engine/query/jsonata/surroundings.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

/// One evaluation of one expression: its bounds, its memory, its variables and what went wrong.
/// What each kind of node does stands with the kinds (constructs.h). A failure is kept, not thrown:
/// from then on everything yields undefined at once.
class Evaluator {
 public:
  Evaluator(const detail::Program& program, const Surroundings& surroundings, Dialect dialect);
  ~Evaluator();
  Evaluator(const Evaluator&) = delete;
  Evaluator& operator=(const Evaluator&) = delete;

  [[nodiscard]] Val run();
  [[nodiscard]] Val evaluate(const Node& node, const Val& input, Frame* frame);

  // What went wrong
  void fail(std::string_view code);
  void fail(std::string_view code, const Val& value);
  void failWith(Failure failure);
  /// In the place of the failure that there is.
  void failInstead(std::string_view code, const Val& value);
  /// Says where a fresh failure belongs; the innermost place wins.
  void place(const Node& node, std::string_view token);
  [[nodiscard]] bool failed() const { return failure_.has_value(); }
  [[nodiscard]] std::optional<Failure>& failure() { return failure_; }

  // Bounds
  /// One node more, within those that are entered; false where a bound is met. To be left again.
  [[nodiscard]] bool enter();
  void leave() { --depth_; }
  /// True where so many nodes more may stand within those that are entered.
  [[nodiscard]] bool mayNest(std::uint32_t depth) const;
  /// Counts work that is no node of the expression; false where the budget is used up.
  bool spend(std::uint64_t steps);
  /// Fails where there is too much in memory.
  void checkMemory();
  /// False, with a failure, where so many more bytes may not be had.
  bool reserveBytes(std::size_t bytes);
  void chargeString(std::size_t bytes);

  // What it makes
  [[nodiscard]] Val newSequence();
  [[nodiscard]] Val newArray();
  [[nodiscard]] Ref<Frame> makeFrame(Frame* parent);
  [[nodiscard]] Ref<Frame> frameOf(Frame* parent, const TupleNode& tuple);

  // Variables and functions
  [[nodiscard]] const NameTable& names() const { return *names_; }
  /// As the frame sees it; what the expression does not bind comes from outside, or is the
  /// library's.
  [[nodiscard]] const Val& variable(NameId name, Frame* frame);
  /// True where the frames must be searched for it.
  [[nodiscard]] bool mayBeBound(NameId name) const;
  [[nodiscard]] const Surroundings& surroundings() const { return surroundings_; }
  /// Puts the arguments of a call in their places; false, with a failure, where they do not fit.
  [[nodiscard]] bool validate(const Signature* signature, std::vector<Val>& arguments,
                              const Val& context);
  /// Runs a function of the library, whose calls then stand in that frame.
  [[nodiscard]] Val callBuiltin(const Builtin& builtin, Arguments arguments);
  [[nodiscard]] Frame* callFrame() const;

  // For $eval
  [[nodiscard]] const detail::Program& program() const { return program_; }
  /// Keeps a program, whose names hold all of those before.
  const detail::Program& adopt(std::unique_ptr<detail::Program> program);

  [[nodiscard]] Timestamp now() const { return surroundings_.now; }
  [[nodiscard]] RandomSource& random();
  [[nodiscard]] Dialect dialect() const { return dialect_; }

 private:
  /// A variable that no frame holds, once it was looked up.
  struct Global {
    Val value;
    bool known = false;
  };

  [[nodiscard]] const Val& global(NameId name);
  [[nodiscard]] Val lookUp(NameId name) const;
  void checkBudget();

  const detail::Program& program_;
  const Surroundings& surroundings_;
  Dialect dialect_;
  const NameTable* names_;
  std::vector<std::unique_ptr<detail::Program>> extra_;  ///< programs of $eval
  std::unique_ptr<RandomSource> ownRandom_;
  std::vector<Global> globals_;  ///< by name
  std::optional<Failure> failure_;
  bool placed_ = false;  ///< the failure has its position
  std::uint32_t depth_ = 0;
  std::uint64_t steps_ = 0;
  Meter meter_;
  std::size_t stringBytes_ = 0;
  const char* stackBase_ = nullptr;
  Frame frames_;  ///< head of the list of live frames
  Ref<Frame> rootFrame_;
  Frame* callFrame_ = nullptr;  ///< where the running library function was called from
  Val rootInput_;
};

}  // namespace stepwright::query::jsonata
