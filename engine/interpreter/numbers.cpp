// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/numbers.h"

#include <charconv>
#include <cmath>

#include "engine/interpreter/context.h"
#include "engine/interpreter/failure.h"
#include "engine/json/print.h"

namespace stepwright::interpreter {

using json::Value;

std::string bareText(const Value& value) {
  return value.isString() ? std::string(value.string()) : json::print(value);
}

std::optional<std::int64_t> asInteger(const Value& value) {
  if (value.isInteger()) return value.integer();
  if (value.isNumber() && std::floor(value.number()) == value.number() &&
      std::abs(value.number()) < 9e15)
    return value.integer();
  if (!value.isString()) return std::nullopt;
  const auto text = value.string();
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Result<ReadNumber> readNumber(Core& core, const Fiber& fiber, const CompiledNumber& number) {
  if (number.literal) return ReadNumber{number.literal, false};
  if (number.expression) {
    auto value = core.evaluate(fiber, *number.expression, fiber.frame.input);
    if (!value) return value.error();
    return ReadNumber{std::move(value).value(), false};
  }
  if (!number.path) return ReadNumber{};
  const Value context =
      number.path->usesContext() ? contextObject(core.execution(), fiber) : Value();
  auto value = number.path->find({fiber.frame.effective, context, fiber.variables});
  if (!value) {
    return ReadNumber{std::nullopt, true,
                      "Invalid path '" + number.path->text() + "' : " + value.error().message};
  }
  return ReadNumber{std::move(value).value(), false};
}

IntegerField integerField(Core& core, Fiber& fiber, const CompiledNumber& number) {
  auto read = readNumber(core, fiber, number);
  if (!read) {
    failState(core, fiber, read.error());
    return {.ok = false};
  }
  if (read->missing) {
    failRuntime(core, fiber, read->why);
    return {.ok = false};
  }
  if (!read->value) return {};
  const auto integer = asInteger(*read->value);
  if (integer) return {.value = integer};
  if (number.path) {
    failRuntime(core, fiber,
                "The " + number.name + "Path field refers to value \"" + bareText(*read->value) +
                    "\" which is not a valid integer: " + number.path->text());
  } else {
    Error error{
        "States.QueryEvaluationError",
        "The " + number.name + " field must be an integer but was: " + bareText(*read->value),
        number.name, ""};
    error.message = Core::causeIn(fiber, core.state(fiber), error.message);
    failState(core, fiber, error);
  }
  return {.ok = false};
}

}  // namespace stepwright::interpreter
