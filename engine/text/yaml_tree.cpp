// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/yaml_tree.h"

#include <yaml.h>

#include <algorithm>
#include <unordered_map>

#include "engine/text/complaints.h"
#include "engine/text/yaml_scalar.h"

namespace stepwright::text {
namespace {

constexpr std::size_t maxYamlDepth = 1000;

/// Aliases of aliases can say a billion values in ten lines; nobody's workflow does.
constexpr std::size_t maxExpanded = 1'000'000;

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
  /// libyaml takes a byte order mark for a column of the first line, unless it looks for the
  /// encoding itself: it does not see it.
  explicit Events(std::string_view text) {
    if (text.starts_with("\uFEFF")) text.remove_prefix(3);
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

class YamlReader {
 public:
  explicit YamlReader(std::string_view text)
      : text_(text), builder_(text), bytes_(text), events_(text) {}

  Tree read() {
    while (const yaml_event_t* event = events_.next()) {
      if (event->type == YAML_STREAM_END_EVENT) return finish();
      if (event->type == YAML_DOCUMENT_START_EVENT && builder_.begun()) {
        anotherDocument(rangeOf(*event).begin);
        return finish();
      }
      if (!take(*event)) return finish();
    }
    const yaml_parser_t& parser = events_.parser();
    const std::size_t at = bytes_.byteOf(parser.problem_mark.index);
    if (!tabs(at)) {
      const Phrase problem =
          parser.problem != nullptr ? Phrase(parser.problem) : worded(complaints::unreadable);
      builder_.complain(complaint(complaints::noYaml, {at, at}, {problem}));
    }
    return finish();
  }

 private:
  Tree finish() {
    while (builder_.depth() > 0) closeContainer(text_.size(), false);
    return builder_.take();
  }

  void anotherDocument(std::size_t begin) {
    const std::size_t line = std::min(text_.find('\n', begin), text_.size());
    SyntaxError error =
        complaint(complaints::secondDocument, {begin, line}, {}, {{{begin, text_.size()}, ""}});
    error.readable = true;
    builder_.complain(std::move(error));
  }

  /// Where a line that cannot be read is indented with tabs, that is why.
  bool tabs(std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    const std::size_t line = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t content = std::min(text_.find_first_not_of(" \t", line), text_.size());
    const std::size_t tab = text_.substr(line, content - line).find('\t');
    if (tab == std::string_view::npos) return false;
    builder_.complain(complaint(complaints::tabs, {line + tab, content}, {}, tabsAsSpaces()));
    return true;
  }

  TextEdits tabsAsSpaces() const {
    TextEdits edits;
    for (std::size_t line = 0; line < text_.size();) {
      const std::size_t content = std::min(text_.find_first_not_of(" \t", line), text_.size());
      for (std::size_t at = line; at < content; ++at) {
        if (text_[at] == '\t') edits.push_back({{at, at + 1}, "  "});
      }
      line = std::min(text_.find('\n', content), text_.size() - 1) + 1;
    }
    return edits;
  }

  Range rangeOf(const yaml_event_t& event) const {
    return {bytes_.byteOf(event.start_mark.index), bytes_.byteOf(event.end_mark.index)};
  }

  std::size_t pastSpace(std::size_t at, std::size_t end) const {
    while (at < end) {
      at = std::min(text_.find_first_not_of(" \t\r\n", at), end);
      if (at == end || text_[at] != '#') break;
      at = std::min(text_.find('\n', at), end);
    }
    return at;
  }

  /// The marks of a value take in its anchor and tag, which are not the value: where these stand,
  /// and then the value.
  struct Parts {
    Range properties, value;
  };
  Parts partsOf(Range range, const yaml_char_t* anchor, const yaml_char_t* tag) const {
    int count = (anchor != nullptr ? 1 : 0) + (tag != nullptr ? 1 : 0);
    Parts parts{{range.begin, range.begin}, range};
    std::size_t at = range.begin;
    while (count-- > 0 && at < range.end && (text_[at] == '&' || text_[at] == '!')) {
      if (parts.properties.length() == 0) parts.properties.begin = at;
      at = std::min(text_.find_first_of(" \t\r\n,[]{}", at), range.end);
      parts.properties.end = at;
      at = pastSpace(at, range.end);
    }
    parts.value.begin = at;
    return parts;
  }

  void keepProperties(NodeId id, Range place, const yaml_char_t* anchor, const yaml_char_t* tag) {
    if (anchor == nullptr && tag == nullptr) return;
    const auto words = [](const yaml_char_t* text) {
      return text == nullptr ? std::string_view()
                             : std::string_view(reinterpret_cast<const char*>(text));
    };
    builder_.setProperties(id, place, words(tag), words(anchor));
    if (anchor != nullptr) anchors_[std::string(words(anchor))] = id;
  }

  /// A tag that says nothing to us is said: what stands there is not all that is meant.
  void complainOfTag(Range place, const Wording& why) {
    SyntaxError error = complaint(why, place, {text_.substr(place.begin, place.length())});
    error.readable = true;
    builder_.complain(std::move(error));
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
    const auto parts = partsOf(range, data.anchor, data.tag);
    const NodeKind kind = kindOf(data, text, parts.properties);
    range = parts.value;
    trimBlock(range, data.style);
    const NodeId id = builder_.add(kind, range);
    if (kind == NodeKind::Boolean)
      builder_.setScalar(id, text[0] == 't' || text[0] == 'T' ? "true" : "false");
    else if (kind == NodeKind::Number)
      builder_.setScalar(id, jsonNumber(text));
    else
      builder_.setScalar(id, std::string(text));
    keepProperties(id, parts.properties, data.anchor, data.tag);
    ++expanded_;
    valueRead();
  }

  template <class Scalar>
  NodeKind kindOf(const Scalar& data, std::string_view text, Range properties) {
    if (data.tag == nullptr)
      return data.style == YAML_PLAIN_SCALAR_STYLE ? plainKind(text) : NodeKind::String;
    const std::string_view tag = reinterpret_cast<const char*>(data.tag);
    if (tag == "!" || !templateFunction(tag).empty()) return NodeKind::String;
    if (!tag.starts_with(coreTag))
      return complainOfTag(properties, complaints::unknownTag), NodeKind::String;
    const auto kind = taggedKind(tag.substr(coreTag.size()), text);
    if (!kind) complainOfTag(properties, complaints::unfitTag);
    return kind.value_or(NodeKind::String);
  }

  void checkCollectionTag(std::string_view tag, std::string_view own, Range properties) {
    const bool known = tag == "!" || !templateFunction(tag).empty() ||
                       (tag.starts_with(coreTag) && tag.substr(coreTag.size()) == own);
    if (!known) complainOfTag(properties, complaints::unknownTag);
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
      builder_.complain(complaint(complaints::aliasAsKey, range));
      builder_.setKey(range, "");
      frames_.back().keyRead = true;
      return true;
    }
    const auto name = std::string(reinterpret_cast<const char*>(event.data.alias.anchor));
    const auto found = anchors_.find(name);
    const bool known = found != anchors_.end() && !isOpen(found->second);
    if (known && tooLarge(found->second, range)) return false;
    const NodeId id = builder_.add(known ? NodeKind::Alias : NodeKind::Missing, range);
    if (known) {
      builder_.node(id).target = found->second;
    } else {
      builder_.complain(complaint(complaints::noAnchor, range, {name}));
    }
    valueRead();
    return true;
  }

  /// Counts what the alias stands for as if it stood there.
  bool tooLarge(NodeId target, Range place) {
    const Extent extent = extents_[target];
    expanded_ += extent.size;
    if (expanded_ <= maxExpanded && frames_.size() + extent.height <= maxYamlDepth) {
      if (!frames_.empty()) frames_.back().height = std::max(frames_.back().height, extent.height);
      return false;
    }
    builder_.complain(complaint(
        expanded_ > maxExpanded ? complaints::tooManyValues : complaints::aliasTooDeep, place));
    return true;
  }

  bool isOpen(NodeId node) const {
    return std::any_of(frames_.begin(), frames_.end(),
                       [&](const Frame& frame) { return frame.node == node; });
  }

  bool open(const yaml_event_t& event, NodeKind kind) {
    const Range range = rangeOf(event);
    if (expectsKey() || builder_.depth() >= maxYamlDepth) {
      builder_.complain(
          complaint(expectsKey() ? complaints::keyNoText : complaints::tooDeep, range));
      return false;
    }
    // The event's own end is that of its first token; a property before it is stepped over by hand.
    const bool object = kind == NodeKind::Object;
    const yaml_char_t* anchor =
        object ? event.data.mapping_start.anchor : event.data.sequence_start.anchor;
    const yaml_char_t* tag = object ? event.data.mapping_start.tag : event.data.sequence_start.tag;
    const auto parts = partsOf({range.begin, text_.size()}, anchor, tag);
    const NodeId id = builder_.open(kind, parts.value.begin);
    if (tag != nullptr)
      checkCollectionTag(reinterpret_cast<const char*>(tag), object ? "map" : "seq",
                         parts.properties);
    keepProperties(id, parts.properties, anchor, tag);
    frames_.push_back({id, object, false, expanded_, 0});
    ++expanded_;
    return true;
  }

  void closeContainer(std::size_t end, bool bracketed) {
    const std::size_t begin = builder_.node(builder_.innermost()).range.begin;
    if (!bracketed) end = builder_.lastChild() == noNode ? begin : builder_.lastEnd();
    builder_.close(std::max(begin, end));
    const Frame closed = frames_.back();
    frames_.pop_back();
    const std::size_t height = closed.height + 1;
    if (builder_.node(closed.node).anchorText >= 0)
      extents_[closed.node] = {expanded_ - closed.before, height};
    if (!frames_.empty()) frames_.back().height = std::max(frames_.back().height, height);
    valueRead();
  }

  void valueRead() {
    if (!frames_.empty()) frames_.back().keyRead = false;
  }

  struct Frame {
    NodeId node;
    bool object;
    bool keyRead;
    std::size_t before;  ///< values said before it
    std::size_t height;  ///< of what is in it
  };
  /// How much an anchored value says, and how deep.
  struct Extent {
    std::size_t size = 1;
    std::size_t height = 0;
  };

  std::string_view text_;
  TreeBuilder builder_;
  ByteIndex bytes_;
  Events events_;
  std::vector<Frame> frames_;
  std::unordered_map<std::string, NodeId> anchors_;
  std::unordered_map<NodeId, Extent> extents_;  ///< of anchored values
  std::size_t expanded_ = 0;                    ///< values said so far, aliases counted in full
};

}  // namespace

Tree readYaml(std::string_view text) { return YamlReader(text).read(); }

}  // namespace stepwright::text
