// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/intrinsics.h"

#include <cctype>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/query/intrinsics/arrays.h"
#include "engine/query/intrinsics/call.h"
#include "engine/query/intrinsics/format.h"
#include "engine/query/intrinsics/numbers.h"
#include "engine/query/intrinsics/strings.h"
#include "engine/query/jsonpath/scan.h"

namespace stepwright::query {
namespace {

using intrinsics::Call;
using intrinsics::CallArgument;

struct Entry {
  IntrinsicHelp help;
  intrinsics::Function function;
};

const std::vector<Entry>& table() {
  using namespace intrinsics;  // NOLINT: the table names all of them
  static const std::vector<Entry> entries{
      {{"States.Array", "States.Array(value…)", "An array of its arguments", 0, -1, false}, array},
      {{"States.ArrayPartition", "States.ArrayPartition(array, size)", "The array cut into chunks",
        2, 2, false},
       arrayPartition},
      {{"States.ArrayContains", "States.ArrayContains(array, value)",
        "Whether the value is in the array", 2, 2, false},
       arrayContains},
      {{"States.ArrayRange", "States.ArrayRange(first, last, step)",
        "The integers from first to last", 3, 3, false},
       arrayRange},
      {{"States.ArrayGetItem", "States.ArrayGetItem(array, index)", "The item at the index, from 0",
        2, 2, true},
       arrayGetItem},
      {{"States.ArrayLength", "States.ArrayLength(array)", "The number of items", 1, 1, false},
       arrayLength},
      {{"States.ArrayUnique", "States.ArrayUnique(array)", "The array without repetitions", 1, 1,
        false},
       arrayUnique},
      {{"States.Base64Encode", "States.Base64Encode(text)",
        "The text in Base64; at most 10,000 characters", 1, 1, true},
       base64Encode},
      {{"States.Base64Decode", "States.Base64Decode(text)", "The text that the Base64 stands for",
        1, 1, true},
       base64Decode},
      {{"States.Hash", "States.Hash(data, algorithm)",
        "The hash in hexadecimal: MD5, SHA-1, SHA-256, SHA-384 or "
        "SHA-512",
        2, 2, true},
       hash},
      {{"States.JsonMerge", "States.JsonMerge(object, object, false)",
        "Both objects in one; the second wins", 3, 3, false},
       jsonMerge},
      {{"States.StringToJson", "States.StringToJson(text)", "The value that the JSON text says", 1,
        1, false},
       stringToJson},
      {{"States.JsonToString", "States.JsonToString(value)", "The value as JSON text", 1, 1, true},
       jsonToString},
      {{"States.MathRandom", "States.MathRandom(start, end, seed?)",
        "A random integer from start to below end", 2, 3, false},
       mathRandom},
      {{"States.MathAdd", "States.MathAdd(number, number)", "The sum of two integers", 2, 2, false},
       mathAdd},
      {{"States.StringSplit", "States.StringSplit(text, delimiters)",
        "The pieces between any of the delimiters", 2, 2, false},
       stringSplit},
      {{"States.UUID", "States.UUID()", "A new version 4 UUID", 0, 0, true}, uuid},
      {{"States.Format", "States.Format(template, value…)",
        "The template with each {} replaced by a value", 1, -1, true},
       format},
  };
  return entries;
}

/// Reads one call and the calls in it.
class CallParser {
 public:
  explicit CallParser(std::string_view text) : text_(text) {}

  Parsed<std::shared_ptr<const Call>> parse() {
    at_ = skipBlanks(text_, 0);
    auto call = readCall(1);
    at_ = skipBlanks(text_, at_);
    if (!failed_ && at_ < text_.size()) fail(at_, "Nothing may follow the call");
    if (failed_) return error_;
    return std::shared_ptr<const Call>(std::move(call));
  }

 private:
  std::shared_ptr<Call> fail(std::size_t at, std::string message) {
    if (!failed_) error_ = {std::min(at, text_.size()), std::move(message)};
    failed_ = true;
    return nullptr;
  }

  std::shared_ptr<Call> readCall(int depth) {
    const std::size_t start = at_;
    if (depth > maxIntrinsicDepth) return fail(start, "Calls may be nested at most 10 deep");
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 ||
                                  text_[at_] == '.' || text_[at_] == '_')) {
      ++at_;
    }
    const auto name = text_.substr(start, at_ - start);
    const Entry* entry = nullptr;
    for (const auto& candidate : table()) {
      if (candidate.help.name == name) entry = &candidate;
    }
    if (entry == nullptr) return fail(start, "There is no intrinsic function " + std::string(name));
    at_ = skipBlanks(text_, at_);
    if (at_ >= text_.size() || text_[at_] != '(') return fail(at_, "Expected '('");
    auto call = std::make_shared<Call>();
    call->help = &entry->help;
    call->function = entry->function;
    readArguments(*call, depth);
    if (failed_) return nullptr;
    call->text = std::string(text_.substr(start, at_ - start));
    checkArguments(*call, start);
    return call;
  }

  void readArguments(Call& call, int depth) {
    at_ = skipBlanks(text_, at_ + 1);
    if (at_ < text_.size() && text_[at_] == ')') {
      ++at_;
      return;
    }
    while (!failed_) {
      at_ = skipBlanks(text_, at_);
      readArgument(call, depth);
      if (failed_) return;
      at_ = skipBlanks(text_, at_);
      const char next = at_ < text_.size() ? text_[at_] : '\0';
      if (next != ',' && next != ')') {
        fail(at_, "Expected ',' or ')'");
        return;
      }
      ++at_;
      if (next == ')') return;
    }
  }

  void readArgument(Call& call, int depth) {
    const char first = at_ < text_.size() ? text_[at_] : '\0';
    if (first == '\'') return readText(call);
    if (first == '$') return readPath(call);
    if (std::isupper(static_cast<unsigned char>(first)) != 0) {
      auto inner = readCall(depth + 1);
      if (inner) call.arguments.emplace_back(std::shared_ptr<const Call>(std::move(inner)));
      return;
    }
    readLiteral(call);
  }

  void readText(Call& call) {
    const std::size_t start = at_;
    std::size_t at = start + 1;
    for (; at < text_.size() && text_[at] != '\''; ++at) {
      if (text_[at] != '\\') continue;
      const char escaped = at + 1 < text_.size() ? text_[at + 1] : '\0';
      if (escaped != '\'' && escaped != '\\' && escaped != '{' && escaped != '}') {
        fail(at, "Only \\', \\\\, \\{ and \\} are escapes");
        return;
      }
      ++at;
    }
    if (at >= text_.size()) {
      fail(start, "The text is not closed");
      return;
    }
    at_ = at + 1;
    const auto raw = text_.substr(start + 1, at - start - 1);
    const bool isTemplate = call.help->name == "States.Format" && call.arguments.empty();
    if (!isTemplate) {
      call.arguments.emplace_back(json::Value(intrinsics::plainText(raw)));
      return;
    }
    // The template keeps its escapes: \{ must not become a placeholder.
    const auto check = intrinsics::checkFormat(raw);
    if (!check.problem.empty()) fail(start + 1 + check.offset, check.problem);
    call.arguments.emplace_back(json::Value(raw));
  }

  void readPath(Call& call) {
    const std::size_t end = endOfItem(text_, at_);
    const auto raw = text_.substr(at_, end - at_);
    auto path = Path::parse(raw);
    if (!path) {
      fail(at_ + path.error().offset, path.error().message);
      return;
    }
    call.arguments.emplace_back(std::move(path).value());
    at_ = end;
  }

  void readLiteral(Call& call) {
    const std::size_t start = at_;
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 ||
                                  text_[at_] == '.' || text_[at_] == '-' || text_[at_] == '+')) {
      ++at_;
    }
    auto literal = json::parse(text_.substr(start, at_ - start));
    if (!literal) {
      fail(start,
           "Expected a path, a text in single quotes, a number, true, false, null or a call");
      return;
    }
    call.arguments.emplace_back(std::move(literal).value());
  }

  void checkArguments(const Call& call, std::size_t start) {
    const auto count = static_cast<int>(call.arguments.size());
    const auto& help = *call.help;
    if (count < help.leastArguments || (help.mostArguments >= 0 && count > help.mostArguments)) {
      fail(start,
           std::string(help.name) + " takes its arguments as in " + std::string(help.signature));
      return;
    }
    if (help.name != "States.Format") return;
    const auto* text = std::get_if<json::Value>(&call.arguments.front());
    if (text == nullptr || !text->isString()) return;
    if (intrinsics::checkFormat(text->string()).placeholders != count - 1) {
      fail(start, "The template must have as many {} as there are arguments behind it");
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
  SyntaxError error_;
};

bool anyContext(const Call& call) {
  for (const auto& argument : call.arguments) {
    if (const auto* path = std::get_if<Path>(&argument); path != nullptr && path->usesContext())
      return true;
    const auto* inner = std::get_if<std::shared_ptr<const Call>>(&argument);
    if (inner != nullptr && anyContext(**inner)) return true;
  }
  return false;
}

void collect(const Call& call, std::set<std::string>& names) {
  for (const auto& argument : call.arguments) {
    const auto* path = std::get_if<Path>(&argument);
    if (path != nullptr && !path->variable().empty()) names.insert(path->variable());
    if (const auto* inner = std::get_if<std::shared_ptr<const Call>>(&argument))
      collect(**inner, names);
  }
}

/// AWS says which call it was, word for word as written.
Error inCall(const Call& call, const Error& error) {
  return {error.code,
          "The function '" + call.text + "' had the following error: " + error.message,
          {},
          {}};
}

Result<json::Value> runCall(const Call& call, const Data& data, RandomSource& random) {
  intrinsics::Values values;
  values.reserve(call.arguments.size());
  for (const auto& argument : call.arguments) {
    if (const auto* literal = std::get_if<json::Value>(&argument)) {
      values.push_back(*literal);
    } else if (const auto* path = std::get_if<Path>(&argument)) {
      auto found = path->find(data);
      if (!found) {
        return inCall(call,
                      {"States.Runtime",
                       "The JSONPath argument for the field '" + path->text() +
                           "' could not be found in the input '" + json::print(data.input) + "'",
                       {},
                       {}});
      }
      values.push_back(std::move(found).value());
    } else {
      auto inner = runCall(*std::get<std::shared_ptr<const Call>>(argument), data, random);
      if (!inner) return inner;
      values.push_back(std::move(inner).value());
    }
  }
  auto result = call.function(values, random);
  if (!result) return inCall(call, result.error());
  return result;
}

}  // namespace

Parsed<Intrinsic> Intrinsic::parse(std::string_view text) {
  auto call = CallParser(text).parse();
  if (!call) return call.error();
  return Intrinsic(std::move(call).value());
}

bool Intrinsic::looksLikeCall(std::string_view text) {
  const auto start = trimmed(text);
  return start.substr(0, 7) == "States.";
}

const std::string& Intrinsic::text() const { return call_->text; }
std::string_view Intrinsic::function() const { return call_->help->name; }
bool Intrinsic::givesString() const { return call_->help->givesString; }
bool Intrinsic::usesContext() const { return anyContext(*call_); }
void Intrinsic::collectVariables(std::set<std::string>& names) const { collect(*call_, names); }

Result<json::Value> Intrinsic::evaluate(const Data& data, RandomSource& random) const {
  return runCall(*call_, data, random);
}

const std::vector<IntrinsicHelp>& intrinsicFunctions() {
  static const std::vector<IntrinsicHelp> all = [] {
    std::vector<IntrinsicHelp> out;
    for (const auto& entry : table()) out.push_back(entry.help);
    return out;
  }();
  return all;
}

}  // namespace stepwright::query
