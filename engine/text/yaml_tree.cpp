// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/yaml_tree.h"

#include <yaml.h>

#include <algorithm>
#include <unordered_map>

#include "engine/text/json_lexer.h"

namespace stepwright::text {
namespace {

constexpr std::size_t maxDepth = 1000;

bool oneOf(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool hasTheDigits(std::string_view digits, std::string_view allowed) {
  return !digits.empty() && digits.find_first_not_of(allowed) == std::string_view::npos;
}

/// What a plain scalar means in the core schema.
NodeKind plainKind(std::string_view text) {
  if (oneOf(text, {"", "~", "null", "Null", "NULL"})) return NodeKind::Null;
  if (oneOf(text, {"true", "True", "TRUE", "false", "False", "FALSE"})) return NodeKind::Boolean;
  if (text.starts_with("0x") && hasTheDigits(text.substr(2), "0123456789abcdefABCDEF"))
    return NodeKind::Number;
  if (text.starts_with("0o") && hasTheDigits(text.substr(2), "01234567")) return NodeKind::Number;
  std::string_view number = text.starts_with('+') ? text.substr(1) : text;
  if (number.find_first_not_of("0123456789+-.eE") != std::string_view::npos)
    return NodeKind::String;
  return isJsonNumber(number) || hasTheDigits(number, "0123456789") ? NodeKind::Number
                                                                    : NodeKind::String;
}

/// The number in JSON's form.
std::string jsonNumber(std::string_view text) {
  if (text.starts_with("0x"))
    return std::to_string(std::strtoull(std::string(text.substr(2)).c_str(), nullptr, 16));
  if (text.starts_with("0o"))
    return std::to_string(std::strtoull(std::string(text.substr(2)).c_str(), nullptr, 8));
  if (text.starts_with('+')) text.remove_prefix(1);
  while (text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9')
    text.remove_prefix(1);
  return std::string(text);
}

/// libyaml counts in characters; the tree counts in bytes.
class ByteIndex {
 public:
  explicit ByteIndex(std::string_view text)
      : text_(text), bias_(text.starts_with("\uFEFF") ? 3 : 0) {
    ascii_ = std::all_of(text.begin(), text.end(),
                         [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii_) return;
    std::size_t character = 0;
    for (std::size_t i = bias_; i < text.size(); ++i) {
      if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
      if (character++ % stride == 0) marks_.push_back(i);
    }
  }

  [[nodiscard]] std::size_t byteOf(std::size_t character) const {
    if (ascii_) return std::min(character, text_.size());
    if (marks_.empty()) return text_.size();
    const std::size_t mark = std::min(character / stride, marks_.size() - 1);
    std::size_t at = marks_[mark];
    for (std::size_t left = character - mark * stride; left > 0 && at < text_.size(); --left) {
      ++at;
      while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U) ++at;
    }
    return at;
  }

 private:
  static constexpr std::size_t stride = 64;
  std::string_view text_;
  std::size_t bias_ = 0;
  bool ascii_ = true;
  std::vector<std::size_t> marks_;
};

/// Owns libyaml's parser.
class Events {
 public:
  explicit Events(std::string_view text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;
  ~Events() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }

  const yaml_event_t* next() {
    yaml_event_delete(&event_);
    return yaml_parser_parse(&parser_, &event_) != 0 ? &event_ : nullptr;
  }
  [[nodiscard]] const yaml_parser_t& parser() const { return parser_; }

 private:
  yaml_parser_t parser_{};
  yaml_event_t event_{};
};

std::string_view textOf(const yaml_char_t* bytes, std::size_t length) {
  return {reinterpret_cast<const char*>(bytes), length};
}

class Reader {
 public:
  explicit Reader(std::string_view text)
      : text_(text), builder_(text), bytes_(text), events_(text) {}

  Tree read() {
    while (const yaml_event_t* event = events_.next()) {
      if (event->type == YAML_DOCUMENT_END_EVENT || event->type == YAML_STREAM_END_EVENT)
        return finish();
      if (!take(*event)) return finish();
    }
    const yaml_parser_t& parser = events_.parser();
    const std::size_t at = bytes_.byteOf(parser.problem_mark.index);
    const char* problem = parser.problem != nullptr ? parser.problem : "it cannot be read";
    builder_.complain({{at, at}, std::string("This is not YAML: ") + problem + ".", "", {}});
    return finish();
  }

 private:
  Tree finish() {
    while (builder_.depth() > 0) closeContainer(text_.size(), false);
    return builder_.take();
  }

  Range rangeOf(const yaml_event_t& event) const {
    return {bytes_.byteOf(event.start_mark.index), bytes_.byteOf(event.end_mark.index)};
  }

  /// The marks of a value take in its anchor and tag, which are not the value.
  Range withoutProperties(Range range, const yaml_char_t* anchor, const yaml_char_t* tag) const {
    int count = (anchor != nullptr ? 1 : 0) + (tag != nullptr ? 1 : 0);
    while (count-- > 0 && range.begin < range.end &&
           (text_[range.begin] == '&' || text_[range.begin] == '!')) {
      range.begin = std::min(text_.find_first_of(" \t\r\n", range.begin), range.end);
      range.begin = std::min(text_.find_first_not_of(" \t\r\n", range.begin), range.end);
    }
    return range;
  }

  bool take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_SCALAR_EVENT:
        scalar(event);
        return true;
      case YAML_ALIAS_EVENT:
        return alias(event);
      case YAML_SEQUENCE_START_EVENT:
        return open(event, NodeKind::Array);
      case YAML_MAPPING_START_EVENT:
        return open(event, NodeKind::Object);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT: {
        // A block collection ends where the next token starts; a flow collection with its bracket.
        const Range range = rangeOf(event);
        closeContainer(range.end, range.length() > 0);
        return true;
      }
      default:
        return true;
    }
  }

  bool expectsKey() const {
    return !frames_.empty() && frames_.back().object && !frames_.back().keyRead;
  }

  void scalar(const yaml_event_t& event) {
    const auto& data = event.data.scalar;
    const std::string_view text = textOf(data.value, data.length);
    Range range = rangeOf(event);
    if (expectsKey()) {
      builder_.setKey(range, std::string(text));
      frames_.back().keyRead = true;
      return;
    }
    const bool plain = data.style == YAML_PLAIN_SCALAR_STYLE && data.tag == nullptr;
    const NodeKind kind = plain ? plainKind(text) : NodeKind::String;
    range = withoutProperties(range, data.anchor, data.tag);
    trimBlock(range, data.style);
    const NodeId id = builder_.add(kind, range);
    if (kind == NodeKind::Boolean)
      builder_.setScalar(id, text[0] == 't' || text[0] == 'T' ? "true" : "false");
    else if (kind == NodeKind::Number)
      builder_.setScalar(id, jsonNumber(text));
    else
      builder_.setScalar(id, std::string(text));
    named(data.anchor, id);
    valueRead();
  }

  /// A block scalar's mark stands after the line ends that follow it; those belong to the lines,
  /// not to the value.
  void trimBlock(Range& range, yaml_scalar_style_t style) const {
    if (style != YAML_LITERAL_SCALAR_STYLE && style != YAML_FOLDED_SCALAR_STYLE) return;
    while (range.end > range.begin &&
           std::string_view(" \t\r\n").find(text_[range.end - 1]) != std::string_view::npos) {
      --range.end;
    }
  }

  bool alias(const yaml_event_t& event) {
    const Range range = rangeOf(event);
    if (expectsKey()) {
      builder_.complain({range, "An alias cannot be a key of a state machine.", "", {}});
      builder_.setKey(range, "");
      frames_.back().keyRead = true;
      return true;
    }
    const auto name = std::string(reinterpret_cast<const char*>(event.data.alias.anchor));
    const auto found = anchors_.find(name);
    const bool known = found != anchors_.end() && !isOpen(found->second);
    const NodeId id = builder_.add(known ? NodeKind::Alias : NodeKind::Missing, range);
    if (known) {
      builder_.node(id).target = found->second;
    } else {
      builder_.complain({range, "There is no anchor '" + name + "' before this alias.", "", {}});
    }
    valueRead();
    return true;
  }

  bool isOpen(NodeId node) const {
    return std::any_of(frames_.begin(), frames_.end(),
                       [&](const Frame& frame) { return frame.node == node; });
  }

  bool open(const yaml_event_t& event, NodeKind kind) {
    const Range range = rangeOf(event);
    if (expectsKey() || builder_.depth() >= maxDepth) {
      builder_.complain(
          {range,
           expectsKey() ? "A key must be a text." : "The text nests deeper than 1000 levels.",
           "",
           {}});
      return false;
    }
    // The event's own end is that of its first token; a property before it is stepped over by hand.
    const bool object = kind == NodeKind::Object;
    const yaml_char_t* anchor =
        object ? event.data.mapping_start.anchor : event.data.sequence_start.anchor;
    const yaml_char_t* tag = object ? event.data.mapping_start.tag : event.data.sequence_start.tag;
    const NodeId id =
        builder_.open(kind, withoutProperties({range.begin, text_.size()}, anchor, tag).begin);
    named(anchor, id);
    frames_.push_back({id, object, false});
    return true;
  }

  void closeContainer(std::size_t end, bool bracketed) {
    const std::size_t begin = builder_.node(builder_.innermost()).range.begin;
    if (!bracketed) end = builder_.lastChild() == noNode ? begin : builder_.lastEnd();
    builder_.close(std::max(begin, end));
    frames_.pop_back();
    valueRead();
  }

  void valueRead() {
    if (!frames_.empty()) frames_.back().keyRead = false;
  }

  void named(const yaml_char_t* anchor, NodeId id) {
    if (anchor != nullptr) anchors_[reinterpret_cast<const char*>(anchor)] = id;
  }

  struct Frame {
    NodeId node;
    bool object;
    bool keyRead;
  };

  std::string_view text_;
  TreeBuilder builder_;
  ByteIndex bytes_;
  Events events_;
  std::vector<Frame> frames_;
  std::unordered_map<std::string, NodeId> anchors_;
};

}  // namespace

Tree readYaml(std::string_view text) { return Reader(text).read(); }

}  // namespace stepwright::text
