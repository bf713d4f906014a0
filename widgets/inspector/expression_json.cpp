// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/expression_json.h"

#include "engine/asl/hole_words.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

bool hasMarks(const QString& text) { return text.startsWith(QLatin1String("{%")); }

QString quoted(const QString& text) { return toQt(json::quote(fromQt(text))); }

QString callIn(const QString& text) {
  const auto call = asl::templateCallIn(fromQt(text));
  return call ? toQt(json::print(*call)) : QString();
}

bool isOnePlaceholder(const QString& text) {
  const std::string utf8 = fromQt(text);
  const auto holes = asl::placeholdersIn(utf8);
  return holes.size() == 1 && holes[0].begin == 0 && holes[0].end == utf8.size();
}

}  // namespace

QString jsonOfExpression(const QString& typed) {
  const QString bare = typed.trimmed();
  if (bare.isEmpty()) return {};
  if (const QString call = callIn(bare); !call.isEmpty()) return call;
  if (hasMarks(bare) || isOnePlaceholder(bare)) return quoted(bare);
  // What begins like JSON is taken as JSON; a text in quotes is one where nothing follows it.
  if (bare.startsWith(QLatin1Char('{'))) return bare;
  if (bare.startsWith(QLatin1Char('"')) && json::parse(fromQt(bare))) return bare;
  return quoted(QStringLiteral("{% ") + bare + QStringLiteral(" %}"));
}

QString shownExpression(const json::Value* value, asl::Format format) {
  const bool literal =
      value != nullptr && value->isString() && !hasMarks(toQt(value->string())) && !isHole(*value);
  return literal ? toQt(json::print(*value)) : shownValue(value, format);
}

bool isHole(const json::Value& value) {
  if (asl::isTemplateCall(value)) return true;
  return value.isString() && !value.string().starts_with("{%") &&
         !asl::placeholdersIn(value.string()).empty();
}

QString shownValue(const json::Value* value, asl::Format format) {
  if (value == nullptr) return {};
  if (asl::isTemplateCall(*value)) return toQt(asl::templateCallText(*value, format));
  return value->isString() ? toQt(value->string()) : toQt(json::print(*value));
}

QString jsonOfHole(const QString& typed) {
  const QString bare = typed.trimmed();
  if (const QString call = callIn(bare); !call.isEmpty()) return call;
  if (hasMarks(bare)) return quoted(bare);
  if (json::parse(fromQt(bare))) return bare;
  return asl::placeholdersIn(fromQt(bare)).empty() ? QString() : quoted(bare);
}

}  // namespace stepwright::inspector
