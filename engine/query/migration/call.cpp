// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/migration/call.h"

#include "engine/query/intrinsics/call.h"
#include "engine/query/intrinsics/format.h"

#include "engine/query/migration/path.h"
#include "engine/query/migration/texts.h"

namespace stepwright::query::migration {
namespace {

using intrinsics::Call;
using intrinsics::CallArgument;
using Arguments = std::vector<Expression>;

Error refusedCall(std::string why) { return {"migration.intrinsic", std::move(why), {}, {}}; }

Result<Expression> argumentOf(const CallArgument& argument, const std::string& root) {
  if (const auto* value = std::get_if<json::Value>(&argument)) {
    const auto plain =
        value->isString() ? json::Value(intrinsics::plainText(value->string())) : *value;
    return Expression{literal(plain)};
  }
  if (const auto* path = std::get_if<Path>(&argument)) return fromPath(*path, root);
  return fromCall(*std::get<std::shared_ptr<const Call>>(argument), root);
}

std::string inBrackets(const char* function, const Arguments& arguments) {
  std::string out = function;
  out += "(";
  for (std::size_t i = 0; i < arguments.size(); ++i)
    out += (i == 0 ? "" : ", ") + arguments[i].text;
  return out + ")";
}

/// 'a {} b' and its values as texts joined with &.
Result<Expression> formatted(const Call& call, const Arguments& arguments) {
  const auto* pattern = std::get_if<json::Value>(&call.arguments.front());
  if (pattern == nullptr || !pattern->isString())
    return refusedCall("States.Format with a template from the data has no counterpart.");
  std::vector<std::string> parts;
  std::string piece;
  std::size_t next = 1;
  const auto flush = [&] {
    if (!piece.empty()) parts.push_back(quoted(piece));
    piece.clear();
  };
  const std::string_view text = pattern->string();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      piece += text[++i];
    } else if (text[i] == '{' && next < arguments.size()) {
      flush();
      parts.push_back(arguments[next++].operand());
      ++i;
    } else {
      piece += text[i];
    }
  }
  flush();
  if (parts.empty()) return Expression{"''"};
  if (parts.size() == 1 && parts.front().front() != '\'' && parts.front().front() != '"')
    return Expression{"$string(" + parts.front() + ")"};
  std::string out = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) out += " & " + parts[i];
  return Expression{out, parts.size() == 1};
}

/// An array of the arguments. An array among them is laid open, as JSONata's constructor does.
Expression listed(const Arguments& arguments) {
  std::string out;
  for (const auto& argument : arguments) out += (out.empty() ? "" : ", ") + argument.text;
  return {"[" + out + "]"};
}

Result<Expression> merged(const Call& call, const Arguments& arguments) {
  const auto* deep = std::get_if<json::Value>(&call.arguments[2]);
  if (deep == nullptr || deep->boolean())
    return refusedCall("States.JsonMerge in depth has no counterpart.");
  return Expression{"$merge([" + arguments[0].text + ", " + arguments[1].text + "])"};
}

Result<Expression> randomNumber(const Arguments& arguments) {
  const std::string from = arguments[0].operand(), to = arguments[1].operand();
  const std::string random =
      arguments.size() > 2 ? "$random(" + arguments[2].text + ")" : std::string("$random()");
  return Expression{from + " + $floor(" + random + " * (" + to + " - " + from + "))", false};
}

struct Renamed {
  const char* intrinsic;
  const char* function;
};

constexpr Renamed renamed[] = {{"States.ArrayPartition", "$partition"},
                               {"States.ArrayRange", "$range"},
                               {"States.ArrayLength", "$count"},
                               {"States.Base64Encode", "$base64encode"},
                               {"States.Base64Decode", "$base64decode"},
                               {"States.Hash", "$hash"},
                               {"States.StringToJson", "$parse"},
                               {"States.JsonToString", "$string"},
                               {"States.UUID", "$uuid"}};

Result<Expression> split(const Call& call, const Arguments& arguments) {
  const auto* delimiters = std::get_if<json::Value>(&call.arguments[1]);
  if (delimiters == nullptr || delimiters->string().size() != 1)
    return refusedCall("States.StringSplit on several delimiters has no counterpart.");
  // The intrinsic leaves empty pieces out.
  return Expression{"[" + inBrackets("$split", arguments) + "[$ != '']]"};
}

}  // namespace

Result<Expression> fromCall(const Call& call, const std::string& root) {
  Arguments arguments;
  for (const auto& argument : call.arguments) {
    auto expression = argumentOf(argument, root);
    if (!expression) return expression;
    arguments.push_back(std::move(expression).value());
  }
  const std::string_view name = call.help->name;
  for (const auto& entry : renamed) {
    if (name == entry.intrinsic) return Expression{inBrackets(entry.function, arguments)};
  }
  if (name == "States.Format") return formatted(call, arguments);
  if (name == "States.Array") return listed(arguments);
  if (name == "States.ArrayUnique") return Expression{"[$distinct(" + arguments[0].text + ")]"};
  if (name == "States.JsonMerge") return merged(call, arguments);
  if (name == "States.MathRandom") return randomNumber(arguments);
  if (name == "States.StringSplit") return split(call, arguments);
  if (name == "States.MathAdd")
    return Expression{arguments[0].operand() + " + " + arguments[1].operand(), false};
  if (name == "States.ArrayContains")
    return Expression{arguments[1].operand() + " in " + arguments[0].operand(), false};
  if (name == "States.ArrayGetItem")
    return Expression{arguments[0].operand() + "[" + arguments[1].text + "]"};
  return refusedCall(std::string(name) + " has no counterpart.");
}

Result<Expression> fromPathOrCall(std::string_view text, const std::string& root) {
  if (Intrinsic::looksLikeCall(text)) {
    const auto call = Intrinsic::parse(text);
    if (!call) return refusedCall(call.error().message);
    return fromCall(call->call(), root);
  }
  const auto path = Path::parse(text);
  if (!path) return Error{"migration.path", path.error().message, {}, {}};
  return fromPath(*path, root);
}

}  // namespace stepwright::query::migration
