// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/condition_editor.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "engine/edit/condition.h"
#include "engine/edit/rule_condition.h"
#include "engine/json/print.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/expression_field.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/small_widgets.h"
#include "widgets/inspector/grip_drag.h"
#include "widgets/inspector/group_head.h"
#include "widgets/inspector/operators.h"
#include "widgets/inspector/test_row.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::QueryLanguage;
using edit::Condition;
using edit::PartPath;
using Kind = Condition::Kind;

namespace {

QString shapeOfPart(const Condition& part, QueryLanguage language) {
  if (!part.isGroup()) {
    const bool fields = !part.op.empty() && operatorOf(part, language) != nullptr;
    return fields ? QStringLiteral("c") : QStringLiteral("f");
  }
  QString shape = QStringLiteral("(");
  for (const auto& inner : part.parts) shape += shapeOfPart(inner, language);
  return shape + QLatin1Char(')');
}

PartPath withPart(PartPath path, std::size_t index) {
  path.push_back(index);
  return path;
}

QVBoxLayout* columnOf(QWidget* widget, int left, int spacing) {
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(left, 0, 0, 0);
  column->setSpacing(spacing);
  return column;
}

/// A scalar member of the data, for a new test to look at.
std::string someMember(const json::Value& input) {
  for (const auto& member : input.members()) {
    if (!member.value.isContainer()) return std::string(member.name());
  }
  return "value";
}

}  // namespace

bool ConditionEditor::isForm(const json::Value& rule) {
  const Condition read = edit::readCondition(rule, QueryLanguage::Jsonata);
  return read.isGroup() || !read.op.empty();
}

QString ConditionEditor::shapeOf(const json::Value& rule, QueryLanguage language, bool asText) {
  if (asText && language == QueryLanguage::Jsonata) return QStringLiteral("E");
  return shapeOfPart(edit::readCondition(rule, language), language);
}

ConditionEditor::ConditionEditor(const json::Value& rule, QueryLanguage language, bool asText,
                                 QWidget* parent)
    : QWidget(parent), language_(language), root_(edit::readCondition(rule, language)) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* column = columnOf(this, 0, 6);
  if (asText && language == QueryLanguage::Jsonata) {
    addText();
  } else {
    build(root_, {}, column);
  }
  show(rule);
}

void ConditionEditor::addText() {
  text_ = new common::ExpressionField(this);
  text_->setLanguage(QueryLanguage::Jsonata);
  text_->setAccessibleName(tr("Condition"));
  common::setPart(*text_, QStringLiteral("Condition"));
  layout()->addWidget(text_);
  connect(text_, &common::ExpressionField::changed, this, &ConditionEditor::changed);
  connect(text_, &common::ExpressionField::committed, this, [this] {
    const QString words = objectionTo(fromQt(text_->text().trimmed()), QueryLanguage::Jsonata);
    if (!words.isEmpty()) return text_->complain(words);
    emit expressionEdited(markedText());
  });
}

/// The expression in its field, with its {% %}.
QString ConditionEditor::markedText() const {
  const QString bare = text_->text().trimmed();
  return bare.startsWith(QLatin1String("{%")) ? text_->text()
                                              : QStringLiteral("{% %1 %}").arg(bare);
}

std::optional<json::Value> ConditionEditor::typedRule(const json::Value& rule,
                                                      QString& complaint) const {
  if (text_ != nullptr && text_->isPending()) {
    complaint = objectionTo(fromQt(text_->text().trimmed()), QueryLanguage::Jsonata);
    if (!complaint.isEmpty()) return std::nullopt;
    return rule.with("Condition", json::Value(fromQt(markedText())));
  }
  Condition root = root_;
  bool typed = false;
  for (const Part& part : parts_) {
    if (part.row == nullptr || !part.row->isPending()) continue;
    const auto test = part.row->typed(complaint);
    if (!test) return std::nullopt;
    *edit::partAt(root, part.path) = *test;
    typed = true;
  }
  return typed ? edit::withCondition(rule, root, language_) : rule;
}

void ConditionEditor::build(const Condition& part, const PartPath& path, QVBoxLayout* into) {
  if (part.isGroup()) {
    addGroup(part, path, into);
  } else {
    addTest(part, path, into);
  }
}

void ConditionEditor::addTest(const Condition& test, const PartPath& path, QVBoxLayout* into) {
  auto* row = new TestRow(test, language_, !path.empty(), this);
  into->addWidget(row);
  QStringList part{QStringLiteral("#test")};
  for (const std::size_t index : path) part << QString::number(index);
  common::setPart(*row, part.join(QLatin1Char('/')));
  parts_.push_back({path, row, row, nullptr, nullptr});
  if (row->grip() != nullptr) makeDraggable(row->grip(), path);
  connect(row, &TestRow::changed, this, &ConditionEditor::changed);
  connect(row, &TestRow::edited, this, [this, path](const Condition& changed) {
    change(
        [&](Condition& root) {
          *edit::partAt(root, path) = changed;
          return true;
        },
        tr("Edit the condition"));
  });
  connect(row, &TestRow::removeRequested, this, [this, path] {
    change([&](Condition& root) { return edit::removePart(root, path); }, tr("Remove a test"));
  });
  connect(row, &TestRow::addRequested, this, [this, path] {
    change([&](Condition& root) { return edit::wrapPart(root, path, Kind::All, freshTest()); },
           tr("Add a test"));
  });
  connect(row, &TestRow::menuRequested, this,
          [this, path](const QPoint& at) { openMenu(path, at); });
}

void ConditionEditor::addGroup(const Condition& group, const PartPath& path, QVBoxLayout* into) {
  auto* whole = new QWidget(this);
  whole->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* column = columnOf(whole, 0, 4);
  auto* head = new GroupHead(language_, !path.empty(), whole);
  column->addWidget(head);
  auto* body = new GroupBody(whole);
  column->addWidget(body);
  auto* inner = columnOf(body, 12, 6);
  into->addWidget(whole);
  const std::size_t at = parts_.size();
  parts_.push_back({path, whole, nullptr, head, nullptr});
  for (std::size_t i = 0; i < group.parts.size(); ++i)
    build(group.parts[i], withPart(path, i), inner);
  parts_[at].end = addFoot(path, inner);
  if (head->grip() != nullptr) makeDraggable(head->grip(), path);
  connect(head, &GroupHead::kindChosen, this, [this, path](Kind kind) {
    change([&](Condition& root) { return edit::changeKind(root, path, kind); },
           tr("Change the group"));
  });
  connect(head, &GroupHead::menuRequested, this,
          [this, path](const QPoint& global) { openMenu(path, global); });
}

QWidget* ConditionEditor::addFoot(const PartPath& path, QVBoxLayout* into) {
  auto* foot = new QWidget(this);
  auto* line = new QHBoxLayout(foot);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(12);
  auto* test = new common::LinkButton(tr("+ Condition"), foot);
  auto* group = new common::LinkButton(tr("+ Group"), foot);
  for (auto* button : {test, group}) line->addWidget(button);
  line->addStretch(1);
  into->addWidget(foot);
  connect(test, &QPushButton::clicked, this, [this, path] {
    change([&](Condition& root) { return edit::insertPart(root, path, SIZE_MAX, freshTest()); },
           tr("Add a test"));
  });
  connect(group, &QPushButton::clicked, this, [this, path] {
    change(
        [&](Condition& root) {
          const auto* around = edit::partAt(root, path);
          const bool all = around != nullptr && around->kind == Kind::All;
          Condition inner;
          inner.kind = all ? Kind::Any : Kind::All;
          inner.parts = {freshTest(), freshTest()};
          return edit::insertPart(root, path, SIZE_MAX, inner);
        },
        tr("Add a group"));
  });
  return foot;
}

void ConditionEditor::makeDraggable(QWidget* grip, const PartPath& path) {
  auto* drag = new GripDrag(grip);
  connect(drag, &GripDrag::moved, this, &ConditionEditor::partMoved);
  connect(drag, &GripDrag::dropped, this,
          [this, path](const QPoint& at) { emit partDropped(path, at); });
  connect(drag, &GripDrag::cancelled, this, &ConditionEditor::dragCancelled);
  connect(drag, &GripDrag::stepped, this, [this, path](int by) { step(path, by); });
  connect(drag, &GripDrag::clicked, this, [this, path](const QPoint& at) { openMenu(path, at); });
}

void ConditionEditor::step(const PartPath& path, int by) {
  PartPath group = path;
  group.pop_back();
  const std::size_t index = path.back();
  const auto* around = edit::partAt(root_, group);
  if (around == nullptr) return;
  const bool leaves = by < 0 ? index == 0 : index + 1 == around->parts.size();
  if (leaves && group.empty()) return;
  // At the end of its group it goes out, to beside the group.
  PartPath target = group;
  std::size_t to = by < 0 ? index - 1 : index + 2;
  if (leaves) {
    target.pop_back();
    to = by < 0 ? group.back() : group.back() + 1;
  }
  PartPath after = target;
  const bool emptied = leaves && around->parts.size() == 1;
  after.push_back(by < 0 ? to : to - (leaves && !emptied ? 0 : 1));
  change([&](Condition& root) { return edit::movePart(root, path, target, to); },
         tr("Move a test"));
  emit partStepped(after);
}

void ConditionEditor::focusPart(const PartPath& path) {
  for (const auto& part : parts_) {
    if (part.path != path) continue;
    QWidget* grip = part.row != nullptr ? part.row->grip() : part.head->grip();
    if (grip != nullptr) grip->setFocus(Qt::OtherFocusReason);
  }
}

void ConditionEditor::openMenu(const PartPath& path, const QPoint& global) {
  const Condition* part = edit::partAt(root_, path);
  if (part == nullptr || !isEnabled()) return;
  QMenu& menu = common::contextMenu(*this);
  const auto add = [&](const QString& words, const QString& what, const QString& whyNot,
                       auto gesture) {
    Condition copy = root_;
    auto* action = menu.addAction(words, this, [this, what, gesture] { change(gesture, what); });
    common::allow(*action, gesture(copy) ? QString() : whyNot);
  };
  const std::pair<Kind, QString> kinds[] = {{Kind::All, tr("Put into a group: all of (And)")},
                                            {Kind::Any, tr("Put into a group: any of (Or)")},
                                            {Kind::None, tr("Turn into its opposite (Not)")}};
  for (const auto& [kind, words] : kinds) {
    add(words, tr("Group"), tr("It cannot stand in a group."),
        [path, kind = kind, fresh = freshTest()](Condition& root) {
          return edit::wrapPart(root, path, kind, fresh);
        });
  }
  menu.addSeparator();
  if (part->isGroup()) {
    add(tr("Ungroup"), tr("Ungroup"), tr("A rule has one condition: its parts need the group."),
        [path](Condition& root) { return edit::ungroupPart(root, path); });
  }
  if (!path.empty()) {
    const bool outermost = path.size() == 1;
    common::allow(*menu.addAction(tr("Move up\tAlt+Up"), this, [this, path] { step(path, -1); }),
                  outermost && path.back() == 0 ? tr("It is the first.") : QString());
    common::allow(
        *menu.addAction(tr("Move down\tAlt+Down"), this, [this, path] { step(path, 1); }),
        outermost && path.back() + 1 == root_.parts.size() ? tr("It is the last.") : QString());
  }
  add(tr("Remove"), tr("Remove"), tr("A rule needs a condition."),
      [path](Condition& root) { return edit::removePart(root, path); });
  menu.popup(global);
}

void ConditionEditor::change(const std::function<bool(Condition&)>& gesture, const QString& what) {
  Condition changed = root_;
  if (gesture(changed)) emit conditionEdited(changed, what);
}

Condition ConditionEditor::freshTest() const {
  const std::string member = someMember(sample_.input ? *sample_.input : json::Value());
  const json::Value* value = sample_.input ? sample_.input->find(member) : nullptr;
  Condition test;
  if (language_ == QueryLanguage::Jsonata) {
    test.left = "$states.input." + member;
    test.op = value != nullptr ? "=" : "exists";
    if (value != nullptr) test.right = json::print(*value);
    return test;
  }
  test.left = "$." + member;
  test.op = "IsPresent";
  test.right = "true";
  if (value == nullptr || value->isNull()) return test;
  test.op = value->isNumber()   ? "NumericEquals"
            : value->isString() ? "StringEquals"
                                : "BooleanEquals";
  test.right = json::print(*value);
  return test;
}

void ConditionEditor::show(const json::Value& rule) {
  root_ = edit::readCondition(rule, language_);
  if (text_ != nullptr) {
    const QSignalBlocker quiet(text_);  // nothing was typed
    const json::Value& text = rule["Condition"];
    text_->setText(text.isString() ? toQt(text.string()) : toQt(json::print(text)));
  }
  for (const auto& part : parts_) {
    const Condition* now = edit::partAt(root_, part.path);
    if (now == nullptr) continue;
    if (part.row != nullptr) part.row->show(*now);
    if (part.head != nullptr) part.head->show(*now);
  }
}

void ConditionEditor::setSample(const assist::Sample& sample) {
  sample_ = sample;
  if (text_ != nullptr) text_->setSample(sample);
  for (const auto& part : parts_) {
    if (part.row != nullptr) part.row->setSample(sample);
  }
}

std::vector<ConditionEditor::Gap> ConditionEditor::gaps() const {
  std::vector<Gap> all;
  for (const auto& part : parts_) {
    const QPoint at = part.whole->mapToGlobal(QPoint(0, 0));
    const int right = at.x() + part.whole->width();
    if (!part.path.empty()) {
      PartPath group = part.path;
      const std::size_t index = group.back();
      group.pop_back();
      all.push_back({group, index, at.y() - 3, at.x(), right});
    }
    if (part.end != nullptr) {
      const QPoint foot = part.end->mapToGlobal(QPoint(0, 0));
      const auto* group = edit::partAt(root_, part.path);
      if (group != nullptr)
        all.push_back({part.path, group->parts.size(), foot.y() - 3, foot.x(), right});
    }
  }
  return all;
}

}  // namespace stepwright::inspector

#include "moc_condition_editor.cpp"
