// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/hcl_object.h"

#include "engine/asl/schema.h"
#include "engine/host/hcl.h"
#include "engine/json/literal.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;
using text::Range;

/// True for a field that takes a number, a truth or a list in every object that has it: a text in
/// its place would be wrong.
bool takesNoText(std::string_view key) {
  bool any = false;
  for (const asl::Field& field : asl::schema()) {
    if (field.name != key) continue;
    switch (field.kind) {
      case asl::FieldKind::Boolean:
      case asl::FieldKind::Integer:
      case asl::FieldKind::Number:
      case asl::FieldKind::ErrorNames:
      case asl::FieldKind::Texts:
      case asl::FieldKind::Object:
      case asl::FieldKind::List:
      case asl::FieldKind::States:
        any = true;
        break;
      default:
        return false;
    }
  }
  return any;
}

/// Prints the tree as JSON, two blanks a level, and keeps where each part comes from.
class ObjectPrinter {
 public:
  ObjectPrinter(View& view, const text::Tree& tree) : view_(view), tree_(tree) {}

  void print(NodeId node, std::string_view key, const std::string& indent) {
    const text::Node& at = tree_.at(node);
    if (at.kind == NodeKind::Object) return container(node, key, indent, '{', '}');
    if (at.kind == NodeKind::Array) return container(node, key, indent, '[', ']');
    const std::string words(tree_.scalar(node));
    const bool quoted =
        at.kind == NodeKind::String || (at.kind == NodeKind::Placeholder && !takesNoText(key));
    say(quoted ? json::quote(words) : words, at.range);
  }

 private:
  void container(NodeId node, std::string_view key, const std::string& indent, char open,
                 char close) {
    const text::Node& at = tree_.at(node);
    say(std::string(1, open), {at.range.begin, at.range.begin + 1});
    const std::string inner = indent + "  ";
    for (NodeId child = at.firstChild; child != noNode; child = tree_.at(child).next) {
      between(child == at.firstChild ? "\n" + inner : ",\n" + inner);
      if (at.kind == NodeKind::Object) {
        say(json::quote(tree_.key(child)), tree_.at(child).key);
        between(": ");
      }
      print(child, at.kind == NodeKind::Object ? tree_.key(child) : key, inner);
    }
    if (at.firstChild != noNode) between("\n" + indent);
    say(std::string(1, close), {at.range.end - 1, at.range.end});
  }

  void say(const std::string& text, Range outer) {
    view_.append(text, outer, 0, false);
    last_ = outer.end;
  }
  void between(const std::string& text) { view_.append(text, {last_, last_}, 0, false); }

  View& view_;
  const text::Tree& tree_;
  std::size_t last_ = 0;
};

}  // namespace

View objectView(std::string_view host, Range object) {
  View view;
  view.setRange(object);
  Strand strand;
  strand.style = Style::Object;
  strand.whole = strand.content = object;
  view.addStrand(std::move(strand));
  const text::Tree tree = hclTree(host, object);
  ObjectPrinter(view, tree).print(tree.root(), "", "");
  return view;
}

}  // namespace stepwright::host
