// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/value_sources.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "engine/base/trimmed.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::analysis {
namespace {

using asl::QueryLanguage;
using json::Value;
using Root = ValueSource::Root;

bool isNamed(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' ||
         static_cast<unsigned char>(letter) >= 0x80;
}

bool isNumber(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// Finds what begins with `$`, outside of texts.
class Scanner {
 public:
  Scanner(std::string_view text, QueryLanguage language)
      : text_(text), jsonata_(language == QueryLanguage::Jsonata) {}

  std::vector<ValueSource> all() {
    while (at_ < text_.size()) {
      const char letter = text_[at_];
      if (letter == '\'' || letter == '"' || (jsonata_ && letter == '`'))
        skipQuoted(letter);
      else if (jsonata_ && text_.substr(at_, 2) == "/*")
        at_ = std::min(text_.size(), text_.find("*/", at_) + 2);
      else if (letter == '$')
        source();
      else
        ++at_;
    }
    return std::move(found_);
  }

 private:
  void skipQuoted(char quote) {
    for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_)
      if (text_[at_] == '\\') ++at_;
    ++at_;
  }

  std::string word() {
    const std::size_t from = at_;
    while (at_ < text_.size() && (isNamed(text_[at_]) || (!jsonata_ && text_[at_] == '-'))) ++at_;
    return std::string(text_.substr(from, at_ - from));
  }

  /// ".name", "['name']", "[3]", as far as they lead to one place.
  ValuePath way() {
    ValuePath path;
    for (;;) {
      const std::size_t before = at_;
      auto step = dotted();
      if (!step) step = bracketed();
      if (!step) return at_ = before, path;
      path.push_back(std::move(*step));
    }
  }

  std::optional<std::string> dotted() {
    if (at_ + 1 >= text_.size() || text_[at_] != '.') return std::nullopt;
    ++at_;
    const bool quoted = jsonata_ && (text_[at_] == '`' || text_[at_] == '"');
    if (quoted) {
      const char quote = text_[at_++];
      const std::size_t end = text_.find(quote, at_);
      if (end == std::string_view::npos) return std::nullopt;
      std::string name(text_.substr(at_, end - at_));
      at_ = end + 1;
      return name;
    }
    std::string name = word();
    // A function is called on what stands before it; a name begins with a letter.
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0 ||
        (at_ < text_.size() && text_[at_] == '('))
      return std::nullopt;
    return name;
  }

  std::optional<std::string> bracketed() {
    if (at_ >= text_.size() || text_[at_] != '[') return std::nullopt;
    const std::size_t end = text_.find(']', at_);
    if (end == std::string_view::npos) return std::nullopt;
    std::string inner(text_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    if (isNumber(inner)) return inner;
    const bool quoted = !jsonata_ && inner.size() > 2 && inner.front() == inner.back() &&
                        (inner.front() == '\'' || inner.front() == '"');
    if (!quoted) return std::nullopt;
    return inner.substr(1, inner.size() - 2);
  }

  void source() {
    const std::size_t from = at_++;
    ValueSource source;
    if (at_ < text_.size() && text_[at_] == '$') {
      ++at_;
      source.root = Root::Context;
    } else if (std::string name = word(); jsonata_ && name == "states") {
      if (!ofStates(source)) return;
    } else if (!name.empty()) {
      if (at_ < text_.size() && text_[at_] == '(') return;  // a function
      source.root = Root::Variable;
      source.variable = std::move(name);
    } else if (jsonata_) {
      return;  // the value that a step of a path is at
    }
    for (std::string& step : way()) source.path.push_back(std::move(step));
    source.whole = from == 0 && at_ >= text_.size();
    if (std::find(found_.begin(), found_.end(), source) == found_.end())
      found_.push_back(std::move(source));
  }

  /// The member of $states; its path is what follows.
  bool ofStates(ValueSource& source) {
    const auto member = dotted();
    if (!member) return false;
    if (*member == "input")
      source.root = Root::Input;
    else if (*member == "result")
      source.root = Root::Result;
    else if (*member == "errorOutput")
      source.root = Root::Error;
    else
      source.root = Root::Context;
    return true;
  }

  std::string_view text_;
  bool jsonata_;
  std::size_t at_ = 0;
  std::vector<ValueSource> found_;
};

std::optional<std::string> expressionOf(const Value& value, bool marked, QueryLanguage language) {
  if (!value.isString()) return std::nullopt;
  const std::string_view text = value.string();
  if (language == QueryLanguage::JsonPath)
    return marked ? std::optional(std::string(text)) : std::nullopt;
  const auto inner = query::jsonata::expressionIn(text);
  return inner ? std::optional(std::string(*inner)) : std::nullopt;
}

const Value* memberOf(const Value& value, const std::string& step) {
  if (value.isObject()) return value.find(step);
  std::size_t place = 0;
  if (!value.isArray() || !isNumber(step)) return nullptr;
  std::from_chars(step.data(), step.data() + step.size(), place);
  return place < value.items().size() ? &value.items()[place] : nullptr;
}

/// `marked`: the name that the value stands under says that it is an expression.
void collectExpressions(const Value& value, bool marked, const ValuePath& at,
                        QueryLanguage language, std::vector<TemplateExpression>& found) {
  if (auto expression = expressionOf(value, marked, language)) {
    found.push_back({at, std::move(*expression), std::string(value.string())});
    return;
  }
  for (const json::Member& member : value.members()) {
    std::string name(member.name());
    const bool path = language == QueryLanguage::JsonPath && name.size() > 2 &&
                      name.compare(name.size() - 2, 2, ".$") == 0;
    if (path) name.resize(name.size() - 2);
    collectExpressions(member.value, path, joined(at, {name}), language, found);
  }
  for (std::size_t i = 0; i < value.items().size(); ++i)
    collectExpressions(value.items()[i], false, joined(at, {std::to_string(i)}), language, found);
}

}  // namespace

std::vector<TemplateExpression> expressionsIn(const Value& written, QueryLanguage language) {
  std::vector<TemplateExpression> found;
  collectExpressions(written, false, {}, language, found);
  return found;
}

std::vector<ValueSource> sourcesIn(std::string_view expression, QueryLanguage language) {
  return Scanner(trimmed(expression), language).all();
}

std::optional<TemplatePart> partAt(const Value& written, const ValuePath& path,
                                   QueryLanguage language) {
  const Value* at = &written;
  bool marked = false;
  for (std::size_t i = 0;; ++i) {
    if (auto expression = expressionOf(*at, marked, language))
      return TemplatePart{std::move(*expression), std::string(at->string()),
                          ValuePath(path.begin() + static_cast<std::ptrdiff_t>(i), path.end())};
    if (i == path.size()) return std::nullopt;
    const Value* next = memberOf(*at, path[i]);
    marked = false;
    if (!next && language == QueryLanguage::JsonPath && at->isObject()) {
      next = at->find(path[i] + ".$");
      marked = next != nullptr;
    }
    if (!next) return std::nullopt;
    at = next;
  }
}

std::optional<Value> valueAt(const Value& value, const ValuePath& path) {
  const Value* at = &value;
  for (const std::string& step : path) {
    at = memberOf(*at, step);
    if (!at) return std::nullopt;
  }
  return *at;
}

std::string printedPath(const std::string& root, const ValuePath& path) {
  std::string text = root;
  for (const std::string& step : path) {
    const bool plain = std::all_of(step.begin(), step.end(), isNamed);
    text += isNumber(step) ? "[" + step + "]" : plain ? "." + step : "['" + step + "']";
  }
  return text;
}

}  // namespace stepwright::analysis
