// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonata/frame.h"
#include "engine/query/jsonata/function.h"
#include "engine/query/jsonata/library.h"
#include "engine/query/jsonata/program.h"

namespace stepwright::query::jsonata {

/// One evaluation of one expression. A failure is kept, not thrown: from then on everything yields
/// undefined at once.
class Evaluator {
 public:
  Evaluator(const detail::Program& program, const Surroundings& surroundings, Dialect dialect);
  ~Evaluator();
  Evaluator(const Evaluator&) = delete;
  Evaluator& operator=(const Evaluator&) = delete;

  [[nodiscard]] Val run();

  // What the library asks for.
  [[nodiscard]] Val call(const Val& function, std::vector<Val> arguments,
                         const Val& context = json::Value());
  /// As $map and its like call: with as many of the three as the function takes.
  [[nodiscard]] Val callWith(const Val& function, Val first, Val second, const Val& third);
  [[nodiscard]] Val newSequence();
  [[nodiscard]] Val newArray();
  [[nodiscard]] Val append(const Val& left, const Val& right);
  [[nodiscard]] Val lookup(const Val& input, std::string_view key);
  [[nodiscard]] Val range(std::int64_t first, std::int64_t last, std::int64_t count);
  [[nodiscard]] Val evaluateText(std::string_view text, const Val& focus);

  void fail(std::string_view code);
  void fail(std::string_view code, const Val& value);
  void failWith(Failure failure);
  [[nodiscard]] bool failed() const { return failure_.has_value(); }
  [[nodiscard]] std::optional<Failure>& failure() { return failure_; }
  /// Counts work that is no node of the expression; false where the budget is used up.
  bool spend(std::uint64_t steps);
  /// False, with a failure, where so many more bytes may not be had.
  bool reserveBytes(std::size_t bytes);
  void chargeString(std::size_t bytes);

  [[nodiscard]] Timestamp now() const { return surroundings_.now; }
  [[nodiscard]] RandomSource& random() { return *random_; }
  [[nodiscard]] Dialect dialect() const { return dialect_; }
  [[nodiscard]] const NameTable& names() const { return *names_; }

 private:
  [[nodiscard]] Val evaluate(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val dispatch(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] bool reckon(const Formula& formula, const Val& input, Frame* frame, Val& result);
  [[nodiscard]] bool enter();
  void checkBudget();

  // Paths
  [[nodiscard]] Val path(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val plainPath(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val steps(const Node& node, std::size_t first, Val input, Frame* frame);
  [[nodiscard]] Val finishPath(const Node& node, Val result, const Val& tuples, bool tuple,
                               Frame* frame);
  [[nodiscard]] Val step(const Node& node, const Val& input, Frame* frame, bool last);
  [[nodiscard]] Val nameStep(const Node& node, const Val& input, bool last);
  [[nodiscard]] Val tupleStep(const Node& node, const Val& input, const Val& tuples, Frame* frame);
  void pushTuples(const Node& node, const TupleNode& from, const Val& result, ArrayNode& out);
  [[nodiscard]] Val tupleSort(const Node& node, const Val& input, const Val& tuples, Frame* frame);
  [[nodiscard]] Val runStages(const std::vector<Stage>& stages, Val input, Frame* frame);
  [[nodiscard]] Val filter(const Node& predicate, const Val& input, Frame* frame);
  [[nodiscard]] Val itemAt(const Val& input, double place);
  [[nodiscard]] bool selects(const Val& verdict, std::size_t index, std::size_t count,
                             std::size_t& times);
  [[nodiscard]] Val wildcard(const Val& input);
  [[nodiscard]] Val descendants(const Val& input);
  [[nodiscard]] Val sortStep(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] int compareKeys(const Node& node, const SortTerm& term, const Val& left,
                                const Val& right);

  // Operators
  [[nodiscard]] Val binary(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val logical(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val arithmetic(const Node& node, const Val& left, const Val& right);
  [[nodiscard]] Val comparison(const Node& node, const Val& left, const Val& right);
  [[nodiscard]] Val concat(const Node& node, const Val& left, const Val& right);
  [[nodiscard]] Val rangeOperator(const Node& node, const Val& left, const Val& right);
  [[nodiscard]] Val negate(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val array(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val groupBy(const NodePairs& pairs, const Node& place, Val input, Frame* frame);
  [[nodiscard]] Val object(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val makeObject(std::vector<json::Value> keys, std::vector<Val> values);
  [[nodiscard]] bool keyOf(const Node& node, const Val& key);
  [[nodiscard]] Val mergeTuples(const Val& tuples);

  // Variables, blocks, functions
  [[nodiscard]] const Val& variable(NameId name, Frame* frame);
  [[nodiscard]] const Val& global(NameId name);
  [[nodiscard]] Val block(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val apply(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val functionCall(const Node& node, const Val& input, Frame* frame,
                                 const Val* first);
  [[nodiscard]] Val lambda(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val partial(const Node& node, const Val& input, Frame* frame);
  [[nodiscard]] Val invoke(const Val& function, std::vector<Val> arguments, const Val& context,
                           Frame* frame);
  [[nodiscard]] Val invokeOnce(const Val& function, std::vector<Val> arguments, const Val& context,
                               Frame* frame, bool checked);
  [[nodiscard]] bool validate(const Signature* signature, std::vector<Val>& arguments,
                              const Val& context);
  [[nodiscard]] Val runPartial(const FunctionNode& function, std::vector<Val> arguments,
                               Frame* frame);
  [[nodiscard]] Val runRegex(const FunctionNode& function, const Val& subject, std::size_t offset,
                             bool again);
  [[nodiscard]] Val runTransform(const FunctionNode& function, const Val& input);
  void change(const Node& node, Val& match, Frame* frame);
  [[nodiscard]] bool misspelled(const Node& callee, Frame* frame);

  [[nodiscard]] Ref<Frame> makeFrame(Frame* parent);
  [[nodiscard]] Ref<Frame> frameOf(Frame* parent, const TupleNode& tuple);
  void place(const Node& node, std::string_view token);

  class FrameScene;
  enum class Known : std::uint8_t { No, Yes };

  const detail::Program& program_;
  const Surroundings& surroundings_;
  Dialect dialect_;
  const NameTable* names_;
  std::vector<std::unique_ptr<detail::Program>> extra_;  ///< programs of $eval
  std::unique_ptr<RandomSource> ownRandom_;
  RandomSource* random_;
  std::vector<Val> globals_;  ///< by name: bindings and library functions, once they were looked up
  std::vector<Known> known_;
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
