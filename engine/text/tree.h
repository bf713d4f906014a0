// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/wording.h"
#include "engine/text/edit.h"
#include "engine/text/range.h"

namespace stepwright::text {

/// A place where a text breaks the rules of its syntax, in words for a person, with a mend where
/// one is known.
struct SyntaxError {
  Range range;
  Phrase message;
  Phrase fixLabel;  ///< "" where there is no mend
  TextEdits fix;
  /// What the text says is plain all the same: a comment in JSON, a second document in YAML.
  bool readable = false;
};

/// The error that says so; the wording's remedy is the label of the fix.
[[nodiscard]] SyntaxError complaint(const Wording& wording, Range range,
                                    std::vector<Phrase> arguments = {}, TextEdits fix = {});

/// Placeholder: ${n} without quotes where a value of JSON is wanted; what fills a template in
/// writes the value there.
enum class NodeKind : std::uint8_t {
  Missing,
  Null,
  Boolean,
  Number,
  String,
  Array,
  Object,
  Alias,
  Placeholder
};

using NodeId = std::int32_t;
constexpr NodeId noNode = -1;

/// One value of the tree. Nodes stand in the order of the text, a container before its content.
struct Node {
  NodeKind kind = NodeKind::Missing;
  Range range;  ///< of the value, with its quotes or brackets; empty for a value that is missing
  Range key;    ///< of a member's key, with its quotes
  Range properties;  ///< of YAML's anchor and tag before the value; empty where there are none
  NodeId parent = noNode;
  NodeId firstChild = noNode;
  NodeId next = noNode;    ///< the next member or item of the same container
  NodeId target = noNode;  ///< of an alias: the value it stands for
  std::int32_t count = 0;  ///< members or items
  std::int32_t keyText =
      -1;  ///< where the decoded text differs from the bytes: its place in the tree's own store
  std::int32_t valueText = -1;
  std::int32_t tagText = -1;
  std::int32_t anchorText = -1;
};

/// A text's values with the places where they stand; JSON or YAML. Nothing of the text is lost, for
/// nothing of it is copied: the tree speaks of a text that must outlive it.
class Tree {
 public:
  Tree() = default;
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;
  Tree(const Tree&) = delete;  // the index speaks of this tree's own texts
  Tree& operator=(const Tree&) = delete;
  ~Tree() = default;

  [[nodiscard]] NodeId root() const { return nodes_.empty() ? noNode : 0; }
  [[nodiscard]] const Node& at(NodeId node) const { return nodes_[static_cast<std::size_t>(node)]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] std::string_view source() const { return source_; }
  [[nodiscard]] std::string_view raw(Range range) const {
    return source_.substr(range.begin, range.length());
  }

  /// Decoded: without quotes and escapes. Of numbers and words, their text.
  [[nodiscard]] std::string_view key(NodeId node) const;
  [[nodiscard]] std::string_view scalar(NodeId node) const;
  /// YAML's tag as it stands ("!GetAtt") and the name of its anchor; "" where there is none.
  [[nodiscard]] std::string_view tag(NodeId node) const { return stored(at(node).tagText); }
  [[nodiscard]] std::string_view anchor(NodeId node) const { return stored(at(node).anchorText); }

  /// Follows an alias to what it stands for.
  [[nodiscard]] NodeId resolved(NodeId node) const;
  /// The member of that key (the last one, as a reader of JSON would have it), or noNode.
  [[nodiscard]] NodeId member(NodeId object, std::string_view key) const;
  [[nodiscard]] NodeId item(NodeId array, std::size_t index) const;
  [[nodiscard]] NodeId find(std::string_view pointer) const;
  [[nodiscard]] std::string pointerOf(NodeId node) const;
  /// The innermost value at that byte; a member's key and the space up to its value count as the
  /// value's.
  [[nodiscard]] NodeId nodeAt(std::size_t offset) const;

  [[nodiscard]] const std::vector<SyntaxError>& errors() const { return errors_; }
  /// True where there is a value and every error leaves it plain what is meant.
  [[nodiscard]] bool readable() const;

 private:
  [[nodiscard]] std::string_view stored(std::int32_t place) const {
    return place < 0 ? std::string_view() : texts_[static_cast<std::size_t>(place)];
  }
  friend class TreeBuilder;
  std::string_view source_;
  std::vector<Node> nodes_;
  std::vector<std::string> texts_;
  std::vector<SyntaxError> errors_;
  /// The members of large objects by key, so that finding one of a thousand states is quick.
  std::unordered_map<NodeId, std::unordered_map<std::string_view, NodeId>> index_;
};

/// Puts a tree together from front to back; for the readers of JSON and YAML.
class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view source);

  /// Opens a value as the next child of the innermost open container; scalars are closed at once.
  NodeId add(NodeKind kind, Range range);
  NodeId open(NodeKind kind, std::size_t begin);
  void close(std::size_t end);
  void setKey(Range range) { pendingKey_ = range, pendingKeyText_ = -1; }
  void setKey(Range range, std::string decoded);
  void setScalar(NodeId node, std::string decoded);
  void setProperties(NodeId node, Range range, std::string_view tag, std::string_view anchor);
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  [[nodiscard]] bool begun() const { return !tree_.nodes_.empty(); }
  [[nodiscard]] NodeId innermost() const { return open_.empty() ? noNode : open_.back().node; }
  [[nodiscard]] Node& node(NodeId id) { return tree_.nodes_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] std::size_t lastEnd()
      const;  ///< where the last child of the innermost container ends
  [[nodiscard]] NodeId lastChild() const { return open_.empty() ? noNode : open_.back().last; }
  void complain(SyntaxError error);
  void complainFirst(SyntaxError error);  ///< what matters most, however much else there is
  [[nodiscard]] bool complained() const { return !tree_.errors_.empty(); }
  [[nodiscard]] Tree take();

 private:
  struct Open {
    NodeId node;
    NodeId last;
  };
  std::int32_t store(std::string text);
  void indexLargeObjects();

  Tree tree_;
  std::vector<Open> open_;
  Range pendingKey_;
  std::int32_t pendingKeyText_ = -1;
};

}  // namespace stepwright::text
