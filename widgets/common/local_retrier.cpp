// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/local_retrier.h"

#include <array>
#include <string_view>
#include <utility>

#include "engine/asl/bind.h"
#include "engine/asl/hole_words.h"
#include "engine/asl/placeholders.h"
#include "widgets/common/hole_request.h"
#include "widgets/common/text.h"

namespace stepwright::common {
namespace {

constexpr std::array<std::string_view, 4> numbers = {"IntervalSeconds", "MaxAttempts",
                                                     "BackoffRate", "MaxDelaySeconds"};
constexpr std::string_view jitter = "JitterStrategy";

/// As it is written, where it is what a deployment fills in; "" for any other value.
std::string holeText(const json::Value& value) {
  if (asl::isTemplateCall(value)) return asl::templateCallText(value, asl::Format::Yaml);
  const std::string_view words = value.string();
  return asl::placeholdersIn(words).empty() ? std::string() : std::string(words);
}

/// The local value of what stands in the whole of a field; nothing where there is none.
std::optional<json::Value> localValue(QWidget* asks, const std::string& written) {
  const auto holes = asl::holesOfText(written);
  if (holes.size() != 1 || holes[0].end - holes[0].begin != written.size()) return std::nullopt;
  // A Fn::Sub with one placeholder stands for that one.
  const auto inside = asl::placeholdersIn(holes[0].name);
  const std::string& name = inside.size() == 1 ? inside[0].name : holes[0].name;
  const HoleMeaning meaning = meaningOfHole(asks, toQt(name));
  if (!meaning.hasValue) return std::nullopt;
  return asl::valueSaidBy(fromQt(meaning.value));
}

}  // namespace

asl::Retrier withLocalValues(QWidget* asks, const asl::Retrier& retrier) {
  json::Value fields = retrier.fields;
  bool filled = false;
  const auto fill = [&](std::string_view name, bool number) {
    const std::string written = holeText(fields[name]);
    auto value = written.empty() ? std::nullopt : localValue(asks, written);
    if (!value || (number && !value->isNumber())) return;
    fields = std::move(fields).with(name, std::move(*value));
    filled = true;
  };
  for (const std::string_view name : numbers) fill(name, true);
  fill(jitter, false);
  return filled ? asl::bindRetrier(fields) : retrier;
}

QStringList openNumbers(const asl::Retrier& retrier) {
  QStringList open;
  for (const std::string_view name : numbers) {
    const std::string written = holeText(retrier.fields[name]);
    if (!written.empty()) open << toQt(name) + QLatin1Char(' ') + toQt(written);
  }
  return open;
}

}  // namespace stepwright::common
