// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/json/value.h"
#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/surroundings.h"

namespace stepwright::query::jsonata {

struct PlainFunction;

/// The short form of what most expressions are: names, paths from object to object, sums,
/// comparisons, texts joined, a few functions of one value. It is evaluated straight on JSON, with
/// no sequences, frames or nodes made. Where it meets anything else, an array on a path or what
/// would be an error, it says so, and the evaluator does the whole again: a formula never decides
/// what it does not do just as the evaluator would.
class Formula {
 public:
  struct Variable {
    NameId id = noName;
    std::string name;      ///< without its `$`
    bool builtin = false;  ///< the library has a function of that name
  };

  /// Where a formula finds its values. Each function is false where the value is not plain JSON;
  /// null stands for undefined.
  class Scene {
   public:
    using Found = const json::Value*;
    Scene() = default;
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;
    virtual ~Scene() = default;
    [[nodiscard]] virtual bool context(Found& found) = 0;
    [[nodiscard]] virtual bool variable(const Variable& variable, Found& found) = 0;
    /// A variable's member, where it is to be had without the variable; else false.
    [[nodiscard]] virtual bool member(const Variable& variable, const json::Value& key,
                                      Found& found) = 0;
    /// True where `$name` is the library's function.
    [[nodiscard]] virtual bool isLibrary(const Variable& variable) = 0;
  };

  enum class Answer : std::uint8_t { Value, Undefined, Unsure };

  /// Null where the node is not such an expression. Its paths must be marked (prepare()).
  [[nodiscard]] static std::unique_ptr<const Formula> of(const Node& node, const NameTable& names,
                                                         Dialect dialect);

  [[nodiscard]] Answer evaluate(Scene& scene, json::Value& result) const;

  /// How many nodes of the expression it stands for, and how deep they nest.
  [[nodiscard]] std::uint32_t nodes() const { return nodes_; }
  [[nodiscard]] std::uint32_t depth() const { return depth_; }
  /// True where it may make new texts, which count as memory.
  [[nodiscard]] bool makesText() const { return makesText_; }
  /// True where no bound could be met on the way, so that it need not be counted.
  [[nodiscard]] bool fits(const Budget& budget) const;

  enum class Kind : std::uint8_t {
    Literal,
    Path,
    Arithmetic,
    Order,
    Equal,
    Join,
    Logic,
    Choice,
    Call
  };
  struct Term {
    Kind kind = Kind::Literal;
    Op op = Op::None;
    bool fromContext = false;  ///< Path: from the context, not from the variable
    json::Value literal;
    Variable variable;                        ///< Path: the root; Call: the function's name
    std::vector<json::Value> keys;            ///< Path
    const PlainFunction* function = nullptr;  ///< Call
    std::vector<Term> operands;
  };

 private:
  Term root_;
  Dialect dialect_ = Dialect::Aws;
  std::uint32_t nodes_ = 0;
  std::uint32_t depth_ = 0;
  bool makesText_ = false;
};

}  // namespace stepwright::query::jsonata
