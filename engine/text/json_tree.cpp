// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/json_tree.h"

#include <algorithm>

#include "engine/text/complaints.h"
#include "engine/text/json_lexer.h"

namespace stepwright::text {
namespace {

/// As deep as json::parse goes; text that nests deeper is not read on.
constexpr std::size_t maxDepth = 1000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isWordChar(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
         c == '.' || c == '-' || c == '+' || static_cast<unsigned char>(c) >= 0x80;
}

/// Recursive descent that never gives up before the end of the text.
class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text), builder_(text) {}

  Tree read() {
    if (text_.starts_with("\uFEFF")) at_ = 3;  // a byte order mark says nothing and does no harm
    skipSpace();
    if (at_ < text_.size()) value();
    afterRoot();
    using namespace complaints;
    complainReadably(comments_, comments_.size() == 1 ? commented : commentedOften);
    complainReadably(commas_, commas_.size() == 1 ? lastComma : lastCommas);
    pastedCharacters();
    return builder_.take();
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool atEnd() const { return at_ >= text_.size(); }

  void complain(Range range, const Wording& what, std::vector<Phrase> arguments = {},
                TextEdits fix = {}) {
    builder_.complain(complaint(what, range, std::move(arguments), std::move(fix)));
  }

  /// One complaint for the whole text of what AWS refuses and everybody understands; taking it away
  /// mends it.
  void complainReadably(const TextEdits& found, const Wording& what) {
    if (found.empty()) return;
    auto all = complaint(what, found.front().range, {}, found);
    all.readable = true;
    builder_.complain(std::move(all));
  }

  void skipSpace() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        ++at_;
      } else if (c == '/' || c == '#' || (static_cast<unsigned char>(c) >= 0x80)) {
        if (!skipForeign()) return;
      } else {
        return;
      }
    }
  }

  /// Comments and spaces that JSON does not have are read over, and complained of.
  bool skipForeign() {
    if (const std::size_t space = foreignSpace(text_.substr(at_)); space > 0) {
      pasted_.push_back({{at_, at_ + space}, " "});
      at_ += space;
      return true;
    }
    const std::string_view start = text_.substr(at_, 2);
    // "#{" is a placeholder of others, and no remark.
    const bool line = start == "//" || start == "# " || start == "##" || start == "#";
    if (!line && start != "/*") return false;
    const std::size_t found = line ? text_.find('\n', at_) : text_.find("*/", at_ + 2);
    std::size_t end = found == std::string_view::npos ? text_.size() : (line ? found : found + 2);
    if (line && text_[end - 1] == '\r') --end;
    if (start == "/*" && found == std::string_view::npos)
      complain({at_, end}, complaints::openComment);
    comments_.push_back({{at_, end}, ""});
    at_ = end;
    return true;
  }

  bool startsString() const {
    return peek() == '"' || peek() == '\'' || typographicQuote(text_.substr(at_)) > 0;
  }

  StringToken string() {
    const std::size_t begin = at_;
    const bool plain = text_[at_] == '"';
    StringToken token = plain ? readString(text_, at_) : readForeignString(text_, at_);
    at_ = token.range.end;
    if (token.complaint != nullptr) complain(token.fault, *token.complaint);
    if (!token.closed) {
      complain({begin, at_}, complaints::openText, {}, {{{at_, at_}, "\""}});
    } else if (!plain) {
      replaceQuotes(token.range);
    }
    return token;
  }

  /// Notes the plain quotes that should stand there, and escapes for plain ones inside.
  void replaceQuotes(Range range) {
    const std::size_t opening =
        text_[range.begin] == '\'' ? 1 : typographicQuote(text_.substr(range.begin));
    std::size_t closing = 1;
    const std::size_t inside = range.end - range.begin - opening;  // with the closing quote
    for (std::size_t length = 2; length <= std::min<std::size_t>(3, inside); ++length) {
      if (typographicQuote(text_.substr(range.end - length)) == length) closing = length;
    }
    pasted_.push_back({{range.begin, range.begin + opening}, "\""});
    for (std::size_t i = range.begin + opening; i < range.end - closing; ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '"') {
        pasted_.push_back({{i, i + 1}, "\\\""});
      }
    }
    if (text_.substr(range.end - closing, closing) != "\"")
      pasted_.push_back({{range.end - closing, range.end}, "\""});
    (text_[range.begin] == '\'' ? singleQuotes_ : foreignQuotes_) = true;
  }

  /// One complaint for the whole text, however many quotes and spaces are of the wrong kind: it was
  /// pasted.
  void pastedCharacters() {
    if (pasted_.empty()) return;
    const Wording& what = foreignQuotes_  ? complaints::typographicQuotes
                          : singleQuotes_ ? complaints::singleQuotes
                                          : complaints::specialSpaces;
    builder_.complainFirst(complaint(what, pasted_.front().range, {}, pasted_));
  }

  void value() {
    const char c = peek();
    if (c == '{' || c == '[') return container(c);
    scalar(c);
  }

  [[gnu::noinline]] void scalar(char c) {
    if (startsString()) {
      StringToken token = string();
      const NodeId id = builder_.add(NodeKind::String, token.range);
      if (token.decoded) builder_.setScalar(id, std::move(*token.decoded));
    } else if (!atEnd() && c != ',' && c != ']' && c != '}' && c != ':') {
      word();
    } else {
      builder_.add(NodeKind::Missing, {at_, at_});
      complain({at_, at_}, complaints::noValue);
    }
  }

  void word() {
    const std::size_t begin = at_;
    bool filledIn = false;
    for (std::size_t length = 1; length > 0 && !atEnd(); at_ += length) {
      length = placeholder(text_.substr(at_));
      filledIn = filledIn || length > 0;
      if (length == 0 && isWordChar(text_[at_])) length = 1;
    }
    if (at_ == begin) ++at_;
    if (text_.substr(begin, 2) == "${" && !filledIn)
      at_ = std::min(text_.find_first_of(",\n", begin), text_.size());
    const Range range{begin, at_};
    const std::string_view text = text_.substr(begin, at_ - begin);
    if (filledIn) {
      builder_.setScalar(builder_.add(NodeKind::Placeholder, range), std::string(text));
    } else if (text == "true" || text == "false") {
      builder_.add(NodeKind::Boolean, range);
    } else if (text == "null") {
      builder_.add(NodeKind::Null, range);
    } else if (isJsonNumber(text)) {
      builder_.add(NodeKind::Number, range);
    } else {
      builder_.setScalar(builder_.add(NodeKind::String, range), std::string(text));
      complainOfWord(range, text);
    }
  }

  /// null, true or false for a word that another language has for it; "" for all others.
  static std::string_view wordMeantBy(std::string_view text) {
    for (const auto word : {"None", "NULL", "Null", "nil", "Nil", "undefined"})
      if (text == word) return "null";
    if (text == "True" || text == "TRUE") return "true";
    return text == "False" || text == "FALSE" ? "false" : "";
  }

  /// With what it would be without a plus, zeros in front, or a dot at one of its ends.
  void notANumber(Range range, std::string_view text) {
    std::string number(text);
    if (number.starts_with('+')) number.erase(0, 1);
    const std::size_t sign = number.starts_with('-') ? 1 : 0;
    while (number.size() > sign + 1 && number[sign] == '0' && isDigit(number[sign + 1]))
      number.erase(sign, 1);
    if (number.substr(sign).starts_with('.')) number.insert(sign, "0");
    if (number.ends_with('.')) number.pop_back();
    const bool known = isJsonNumber(number);
    if (!known) return complain(range, complaints::noNumber);
    complain(range, complaints::numberMeant, {number}, {{range, number}});
  }

  [[gnu::noinline]] void complainOfWord(Range range, std::string_view text) {
    using namespace complaints;
    if (text.starts_with("${")) return complain(range, openPlaceholder);
    if (const auto right = wordMeantBy(text); !right.empty())
      return complain(range, otherWord, {right}, {{range, std::string(right)}});
    if (text == "NaN" || text == "Infinity" || text == "-Infinity")
      return complain(range, noSuchNumber, {text});
    if (text.find_first_not_of("+-.0123456789eE_xX") == std::string_view::npos)
      return notANumber(range, text);
    if (text.find_first_of("\"\\") != std::string_view::npos) return complain(range, bareText);
    complain(range, bareWord, {}, {{range, "\"" + std::string(text) + "\""}});
  }

  // What reads a key or a scalar, or complains, stands in functions that are not inlined: their
  // texts would make each level of the recursion below cost kilobytes of the stack.
  void container(char opening) {
    if (openers_.size() >= maxDepth) return tooDeep();
    builder_.open(opening == '{' ? NodeKind::Object : NodeKind::Array, at_++);
    openers_.push_back(opening);
    content(opening);
    openers_.pop_back();
    builder_.close(at_);
  }

  [[gnu::noinline]] void tooDeep() {
    complain({at_, at_ + 1}, complaints::tooDeep);
    builder_.add(NodeKind::Missing, {at_, at_});
    at_ = text_.size();
    abandoned_ = true;
  }

  /// Members or items up to the closing bracket, which is consumed.
  void content(char opening) {
    const char closing = opening == '{' ? '}' : ']';
    bool separated = true;  // a new member may start here
    std::size_t comma = std::string_view::npos;
    while (true) {
      skipSpace();
      if (atEnd()) return unclosed();
      const char c = peek();
      if (c == closing) {
        if (comma != std::string_view::npos) trailingComma(comma);
        ++at_;
        return;
      }
      if (c == '}' || c == ']') {
        if (wrongBracket(c)) return;
        continue;
      }
      if (c == ',') {
        if (separated) needlessComma();
        comma = at_++;
        separated = true;
        continue;
      }
      if (c == ';' && !separated) {
        semicolon();
        comma = at_++;
        separated = true;
        continue;
      }
      if (!separated) missingComma();
      const std::size_t before = at_;
      opening == '{' ? member() : value();
      if (at_ == before) ++at_;  // always get on
      separated = false;
      comma = std::string_view::npos;
    }
  }

  [[gnu::noinline]] void needlessComma() {
    complain({at_, at_ + 1}, complaints::needlessComma, {}, {{{at_, at_ + 1}, ""}});
  }

  [[gnu::noinline]] void semicolon() {
    complain({at_, at_ + 1}, complaints::semicolon, {}, {{{at_, at_ + 1}, ","}});
  }

  [[gnu::noinline]] void trailingComma(std::size_t comma) {
    commas_.push_back({{comma, comma + 1}, ""});
  }

  [[gnu::noinline]] void missingComma() {
    const std::size_t end = builder_.lastEnd();
    complain({end, at_}, complaints::noComma, {}, {{{end, end}, ","}});
  }

  /// Of the wrong kind: it either closes a container further out, or is one too many.
  [[gnu::noinline]] bool wrongBracket(char bracket) {
    const char opening = bracket == '}' ? '{' : '[';
    bool outer = false;
    for (std::size_t i = 0; i + 1 < openers_.size(); ++i) outer = outer || openers_[i] == opening;
    const std::string own(1, openers_.back() == '{' ? '}' : ']');
    if (outer) {
      complain({at_, at_ + 1}, complaints::noBracket, {own, std::string(1, bracket)},
               {{{at_, at_}, own}});
      return true;
    }
    complain({at_, at_ + 1}, complaints::strayBracket, {std::string(1, bracket)},
             {{{at_, at_ + 1}, ""}});
    ++at_;
    return false;
  }

  [[gnu::noinline]] void unclosed() {
    if (abandoned_) return;
    abandoned_ = true;
    std::string closers;
    for (auto opener = openers_.rbegin(); opener != openers_.rend(); ++opener)
      closers += *opener == '{' ? '}' : ']';
    const Wording& what = closers.size() == 1 ? complaints::openAtTheEnd : complaints::severalOpen;
    const std::size_t end = text_.size();
    complain({end, end}, what, {closers}, {{{end, end}, closers}});
  }

  void member() {
    if (key()) value();
  }

  /// Up to behind the colon; false where there is no key.
  [[gnu::noinline]] bool key() {
    const std::size_t begin = at_;
    if (startsString()) {
      StringToken token = string();
      if (token.decoded) {
        builder_.setKey(token.range, std::move(*token.decoded));
      } else {
        builder_.setKey(token.range);
      }
    } else if (!bareKey()) {
      return false;
    }
    const std::size_t keyEnd = at_;
    skipSpace();
    if (const std::size_t colon = swallowedColon(keyEnd); colon > 0) {
      unclosedKey({begin, colon});
    } else if (peek() == ':') {
      ++at_;
      skipSpace();
    } else if (peek() == '=') {
      complain({at_, at_ + 1}, complaints::equalsSign, {}, {{{at_, at_ + 1}, ":"}});
      ++at_;
      skipSpace();
    } else if (!builder_.complained() || peek() != ',') {
      complain({keyEnd, at_}, complaints::noColon, {}, {{{keyEnd, keyEnd}, ":"}});
    }
    return true;
  }

  /// Where the colon stands that a key's text ends with, as in `"StartAt: "A"`: its closing quote
  /// is missing, and that of the value is taken for it. 0 where it is not so.
  std::size_t swallowedColon(std::size_t keyEnd) const {
    if (peek() == ':' || keyEnd < 3 || text_[keyEnd - 1] != '"') return 0;
    std::size_t at = keyEnd - 2;
    while (at > 0 && text_[at] == ' ') --at;
    const bool swallowed = text_[at] == ':' && at > 1 && text_[at - 1] != '"' && isWordChar(peek());
    return swallowed ? at : 0;
  }

  /// Goes on with the value, whose opening quote was read as the end of the key.
  [[gnu::noinline]] void unclosedKey(Range key) {
    complain(key, complaints::openKey, {}, {{{key.end, key.end}, "\""}});
    builder_.setKey(key, std::string(text_.substr(key.begin + 1, key.length() - 1)));
    at_ = text_.find('"', key.end);
  }

  /// A key without quotes, or a stretch of text that belongs nowhere and is read over.
  bool bareKey() {
    const std::size_t begin = at_;
    while (!atEnd() && isWordChar(text_[at_])) ++at_;
    const Range range{begin, at_};
    std::size_t next = at_;
    while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\t')) ++next;
    if (range.length() > 0 && next < text_.size() && text_[next] == ':') {
      const std::string name(text_.substr(begin, range.length()));
      complain(range, complaints::bareKey, {}, {{range, "\"" + name + "\""}});
      builder_.setKey(range, name);
      return true;
    }
    if (range.length() > 0 && peek() == '"' && text_.substr(at_ + 1).starts_with(':')) {
      const std::string name(text_.substr(begin, range.length()));
      complain(range, complaints::halfKey, {}, {{{begin, begin}, "\""}});
      builder_.setKey({begin, ++at_}, name);
      return true;
    }
    while (!atEnd() && std::string_view("\"{}[],\n").find(text_[at_]) == std::string_view::npos)
      ++at_;
    if (at_ == begin) ++at_;
    complain({begin, at_}, complaints::noKey, {}, {{{begin, at_}, ""}});
    return false;
  }

  void afterRoot() {
    skipSpace();
    if (atEnd() || abandoned_) return;
    complain({at_, text_.size()}, complaints::textBehind, {}, {{{at_, text_.size()}, ""}});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  TreeBuilder builder_;
  std::string openers_;
  TextEdits pasted_, comments_, commas_;
  bool foreignQuotes_ = false, singleQuotes_ = false;
  bool abandoned_ = false;  ///< the end came too early, and that was said
};

}  // namespace

Tree readJson(std::string_view text) { return JsonReader(text).read(); }

}  // namespace stepwright::text
