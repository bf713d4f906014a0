// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/format_json.h"

#include <algorithm>

#include "engine/edit/layout_style.h"
#include "engine/text/json_lexer.h"

namespace stepwright::edit {
namespace {

struct JsonToken {
  enum class Kind { Word, Opener, Closer, Comma, Colon, LineComment, Comment, End };
  Kind kind = Kind::End;
  std::string_view text;
  int breaks = 0;  ///< line breaks before it

  [[nodiscard]] bool isComment() const {
    return kind == Kind::LineComment || kind == Kind::Comment;
  }
};

class JsonTokens {
 public:
  explicit JsonTokens(std::string_view text) : text_(text) {}

  JsonToken next() {
    JsonToken token;
    for (; at_ < text_.size() && isSpace(text_[at_]); ++at_) token.breaks += text_[at_] == '\n';
    if (at_ >= text_.size()) return token;
    const std::size_t begin = at_;
    token.kind = kindAt();
    at_ = endOf(token.kind);
    token.text = text_.substr(begin, at_ - begin);
    return token;
  }

 private:
  using Kind = JsonToken::Kind;
  static bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

  Kind kindAt() const {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("//")) return Kind::LineComment;
    if (rest.starts_with("/*")) return Kind::Comment;
    switch (rest[0]) {
      case '{':
      case '[':
        return Kind::Opener;
      case '}':
      case ']':
        return Kind::Closer;
      case ',':
        return Kind::Comma;
      case ':':
        return Kind::Colon;
      default:
        return Kind::Word;
    }
  }

  std::size_t endOf(Kind kind) const {
    if (kind == Kind::LineComment) return trimmedEnd(std::min(text_.find('\n', at_), text_.size()));
    if (kind == Kind::Comment) {
      const std::size_t end = text_.find("*/", at_ + 2);
      return end == std::string_view::npos ? text_.size() : end + 2;
    }
    if (kind != Kind::Word) return at_ + 1;
    if (text_[at_] == '"') return text::readString(text_, at_).range.end;
    return wordEnd();
  }

  std::size_t trimmedEnd(std::size_t end) const {
    while (end > at_ && isSpace(text_[end - 1])) --end;
    return end;
  }

  std::size_t wordEnd() const {
    std::size_t end = at_;
    while (end < text_.size()) {
      const std::size_t placeholder = text::placeholder(text_.substr(end));
      if (placeholder == 0 &&
          (isSpace(text_[end]) ||
           std::string_view("{}[],:\"").find(text_[end]) != std::string_view::npos))
        break;
      end += std::max<std::size_t>(placeholder, 1);
    }
    return std::max(end, at_ + 1);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

class JsonWriter {
 public:
  explicit JsonWriter(std::string_view text) : tokens_(text), eol_(LayoutStyle::of(text).eol) {}

  std::string write() {
    for (JsonToken token = tokens_.next(); token.kind != Kind::End;) {
      const JsonToken following = tokens_.next();
      put(token, following);
      before_ = token;
      token = following;
    }
    return out_ + eol_;
  }

 private:
  using Kind = JsonToken::Kind;

  void put(const JsonToken& token, const JsonToken& following) {
    if (token.isComment()) return putComment(token);
    if (token.kind == Kind::Closer) {
      --depth_;
      break_ = before_.kind != Kind::Opener;
    }
    // A comma stands behind its value, and a colon behind its key.
    const bool joins = token.kind == Kind::Comma || token.kind == Kind::Colon;
    if (break_ && !(joins && before_.kind != Kind::LineComment)) newLine(token);
    out_ += token.text;
    if (token.kind == Kind::Colon) out_ += ' ';
    if (token.kind == Kind::Opener) ++depth_;
    break_ = token.kind == Kind::Comma ||
             (token.kind == Kind::Opener && following.kind != Kind::Closer) ||
             // Another value behind a whole one cannot be read; it keeps its line.
             (depth_ == 0 && token.kind != Kind::Colon);
  }

  void putComment(const JsonToken& token) {
    const bool own = token.breaks > 0 && !out_.empty();
    if (own)
      newLine(token);
    else if (!out_.empty() && out_.back() != ' ')
      out_ += ' ';
    out_ += token.text;
    const bool inside = token.kind == Kind::Comment && !own && !break_;
    if (inside) out_ += ' ';
    break_ = !inside;
  }

  void newLine(const JsonToken& token) {
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    if (out_.empty()) return;
    out_ += eol_;
    const bool gap = token.breaks > 1 && before_.kind != Kind::Opener && token.kind != Kind::Closer;
    if (gap) out_ += eol_;
    out_.append(static_cast<std::size_t>(std::max(depth_, 0)) * 2, ' ');
    break_ = false;
  }

  JsonTokens tokens_;
  JsonToken before_;
  std::string out_;
  const std::string eol_;
  int depth_ = 0;
  bool break_ = false;  ///< the next token begins a line
};

}  // namespace

std::string formattedJson(std::string_view text) { return JsonWriter(text).write(); }

}  // namespace stepwright::edit
