// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/asl/hole_words.h"
#include "engine/json/print.h"
#include "widgets/common/expression_field.h"
#include "widgets/common/field_line.h"
#include "widgets/common/icons.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/segments.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/payload_text.h"
#include "widgets/inspector/payload_tree.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::FieldKind;

namespace {

constexpr int highestTree = 320;

QString modeKey() { return QStringLiteral("inspector/payloadAsText"); }

}  // namespace

assist::Sample sampleOf(const asl::Field& field, asl::QueryLanguage language,
                        const assist::Sample& sample) {
  if (language == asl::QueryLanguage::Jsonata) return sample;
  assist::Sample seen = sample;
  const bool ofResult = field.name == "ResultSelector" || field.name == "Assign";
  if (field.name == "ResultSelector") {
    seen.input = sample.result;
    return seen;
  }
  seen.resultLike.reset();
  if (field.owner == asl::Owner::Catcher && ofResult) {
    seen.input = sample.errorOutput;
  } else if (field.name == "Assign" && sample.result) {
    seen.input = sample.result;
  } else if (sample.effective && field.name != "InputPath") {
    seen.input = sample.effective;
  }
  return seen;
}

bool PayloadEditor::suits(const asl::Field& field) {
  if (field.name == "Condition" || field.name == "Items") return false;
  return field.kind == FieldKind::Template || field.kind == FieldKind::Expression ||
         (field.kind == FieldKind::Json && field.name == "Result");
}

PayloadEditor::PayloadEditor(const asl::Field& field, asl::QueryLanguage language, QWidget* parent)
    : FieldEditor(field, parent),
      rules_{language, field.kind == FieldKind::Json},
      wanted_(QSettings().value(modeKey()).toBool() ? Mode::Text : Mode::Tree),
      whole_(new QWidget(this)),
      empty_(new QWidget(whole_)),
      hole_(new common::FieldLine(whole_)),
      tree_(new PayloadTree(whole_)),
      text_(new PayloadText(whole_)),
      bar_(new QWidget(whole_)) {
  auto* column = new QVBoxLayout(whole_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  addEmpty();
  const bool jsonata = language == asl::QueryLanguage::Jsonata && !rules_.literal;
  if (jsonata) {
    expression_ = new common::ExpressionField(whole_);
    expression_->setLanguage(language);
    expression_->setPlaceholderText(hint());
    expression_->setAccessibleName(toQt(field.name));
    column->addWidget(expression_);
    connect(expression_, &common::ExpressionField::committed, this,
            [this](const QString& text) { emit valueCommitted(jsonOfExpression(text)); });
  }
  tree_->setAccessibleName(tr("%1 as a tree").arg(toQt(field.name)));
  text_->setAccessibleName(tr("%1 as text").arg(toQt(field.name)));
  common::setPart(*tree_, QStringLiteral("#tree"));
  common::setPart(*text_, QStringLiteral("#text"));
  hole_->setFont(common::fontOf(common::FontRole::Code));
  hole_->setAccessibleName(toQt(field.name));
  for (QWidget* widget : {empty_, static_cast<QWidget*>(hole_), static_cast<QWidget*>(tree_),
                          static_cast<QWidget*>(text_)})
    column->addWidget(widget);
  connect(hole_, &common::FieldLine::entered, this, &PayloadEditor::takeHole);
  addBar();
  column->addWidget(bar_);
  setEditor(whole_);
  connect(tree_, &PayloadTree::changed, this, &PayloadEditor::take);
  connect(tree_, &PayloadTree::complained, this, &FieldEditor::setComplaint);
  connect(tree_, &PayloadTree::heightChanged, this, &PayloadEditor::fitTree);
  connect(tree_, &QTreeWidget::currentItemChanged, this,
          [this] { inside_->setEnabled(tree_->canAddInside()); });
  connect(text_, &PayloadText::committed, this, &FieldEditor::valueCommitted);
  connect(text_, &PayloadText::complained, this, [this](const QString& words) {
    if (mode_ == Mode::Text) setComplaint(words);
  });
  setValue(nullptr);
}

/// A field that is not set takes one line: what holds then, and how to begin.
void PayloadEditor::addEmpty() {
  auto* line = new QHBoxLayout(empty_);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(10);
  auto* words = new QLabel(hint().isEmpty() ? tr("not set") : hint(), empty_);
  words->setForegroundRole(QPalette::PlaceholderText);
  words->setFont(common::fontOf(common::FontRole::Table));
  line->addWidget(words);
  auto* add = new common::LinkButton(tr("+ Field"), empty_);
  add->setAccessibleName(tr("Add a field to %1").arg(fieldName()));
  auto* text = new common::LinkButton(tr("As text"), empty_);
  text->setAccessibleName(tr("Write %1 as text").arg(fieldName()));
  line->addStretch(1);
  line->addWidget(add);
  line->addWidget(text);
  connect(add, &QPushButton::clicked, this, [this] {
    setMode(Mode::Tree);
    tree_->setCurrentItem(nullptr);
    tree_->addBelow();
  });
  connect(text, &QPushButton::clicked, this, [this] {
    setMode(Mode::Text);
    if (text_->toPlainText().isEmpty()) text_->setPlainText(QStringLiteral("{\n  \n}"));
    text_->setFocus();
  });
}

void PayloadEditor::addBar() {
  auto* line = new QHBoxLayout(bar_);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(2);
  const auto button = [&](const char* icon, const QString& tip, auto act) {
    auto* made = new QToolButton(bar_);
    made->setIcon(common::icon(QString::fromLatin1(icon), &common::Theme::text2));
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setObjectName(QStringLiteral("small"));
    made->setFixedSize(24, 24);
    line->addWidget(made);
    treeButtons_.push_back(made);
    connect(made, &QToolButton::clicked, this, act);
    return made;
  };
  button("add", tr("Add a field below (Ins)"), [this] { tree_->addBelow(); });
  inside_ = button("into", tr("Add a field inside (Shift+Ins)"), [this] { tree_->addInside(); });
  button("chev-up", tr("Move up (Alt+Up)"), [this] { tree_->moveCurrent(-1); });
  button("chev-down", tr("Move down (Alt+Down)"), [this] { tree_->moveCurrent(1); });
  button("delete", tr("Remove the field (Del)"), [this] { tree_->removeCurrent(); });
  line->addStretch(1);
  modes_ = new common::Segments(bar_);
  modes_->setAccessibleName(tr("How it is written"));
  if (expression_ != nullptr) asExpression_ = modes_->add(tr("Expression"));
  asTree_ = modes_->add(tr("Tree"));
  asText_ = modes_->add(tr("Text"));
  line->addWidget(modes_);
  const auto choose = [this](Mode mode) {
    wanted_ = mode;
    QSettings().setValue(modeKey(), mode == Mode::Text);
    setMode(mode);
  };
  connect(asTree_, &QToolButton::clicked, this, [choose] { choose(Mode::Tree); });
  connect(asText_, &QToolButton::clicked, this, [choose] { choose(Mode::Text); });
  if (asExpression_ != nullptr)
    connect(asExpression_, &QToolButton::clicked, this, [this] { setMode(Mode::Expression); });
}

PayloadEditor::Mode PayloadEditor::modeFor(const json::Value* value) const {
  if (value == nullptr) {
    const bool writing = mode_ == Mode::Text && text_->hasFocus();
    return writing ? Mode::Text : expression_ != nullptr ? Mode::Expression : Mode::Empty;
  }
  if (isHole(*value)) return Mode::Hole;  // the parts of a call are no fields
  if (value->isContainer()) return wanted_;
  return expression_ != nullptr && value->isString() ? Mode::Expression : Mode::Text;
}

void PayloadEditor::setValue(const json::Value* value) {
  const bool had = value_.has_value();
  const bool container = had && value_->isContainer();
  const bool hole = had && isHole(*value_);
  value_ = value == nullptr ? std::nullopt : std::optional<json::Value>(*value);
  const json::Value empty = json::Value::object();
  tree_->setPayload(value != nullptr && value->isContainer() ? *value : empty, rules_, format());
  text_->setPayload(value, rules_);
  if (expression_ != nullptr)
    expression_->setText(value != nullptr && value->isString() ? shownExpression(value, format())
                                                               : QString());
  const bool isNow = value != nullptr && isHole(*value);
  hole_->setShown(!isNow              ? QString()
                  : value->isString() ? toQt(value->string())
                                      : toQt(asl::templateCallText(*value, format())));
  const bool sameKind = had == (value != nullptr) && hole == isNow &&
                        container == (value != nullptr && value->isContainer());
  setMode(sameKind && mode_ != Mode::Empty ? mode_ : modeFor(value));
  fitTree();
}

void PayloadEditor::setSample(const assist::Sample& sample) {
  const assist::Sample seen = sampleOf(field(), rules_.language, sample);
  tree_->setSample(seen);
  if (expression_ != nullptr) expression_->setSample(seen);
}

void PayloadEditor::setMode(Mode mode) {
  // One expression has no tree, and a tree is no expression: there only the text says both.
  const bool container = value_ && value_->isContainer();
  if (mode == Mode::Expression && container) mode = wanted_;
  mode_ = mode;
  empty_->setVisible(mode == Mode::Empty);
  hole_->setVisible(mode == Mode::Hole);
  tree_->setVisible(mode == Mode::Tree);
  text_->setVisible(mode == Mode::Text);
  if (expression_ != nullptr) expression_->setVisible(mode == Mode::Expression);
  const bool unset = !value_ && expression_ != nullptr;
  bar_->setVisible(mode == Mode::Tree || mode == Mode::Text || unset);
  for (auto* button : treeButtons_) button->setVisible(mode == Mode::Tree);
  inside_->setEnabled(tree_->canAddInside());
  asTree_->setChecked(mode == Mode::Tree);
  asText_->setChecked(mode == Mode::Text);
  asTree_->setEnabled(container || !value_);
  if (asExpression_ != nullptr) {
    asExpression_->setChecked(mode == Mode::Expression);
    modes_->offer(*asExpression_, !container);
  }
  QWidget* proxy = mode == Mode::Tree         ? static_cast<QWidget*>(tree_)
                   : mode == Mode::Text       ? static_cast<QWidget*>(text_)
                   : mode == Mode::Expression ? static_cast<QWidget*>(expression_)
                   : mode == Mode::Hole       ? static_cast<QWidget*>(hole_)
                                              : empty_;
  whole_->setFocusProxy(proxy == empty_ ? nullptr : proxy);
  setComplaint(mode == Mode::Text ? text_->problem() : QString());
  if (mode == Mode::Tree) fitTree();
}

/// As high as its rows, up to a point; the page scrolls, not the tree.
void PayloadEditor::fitTree() {
  int height = 0;
  for (QTreeWidgetItemIterator it(tree_); *it != nullptr; ++it) {
    bool shown = true;
    for (auto* up = (*it)->parent(); up != nullptr; up = up->parent()) shown &= up->isExpanded();
    if (shown) height += PayloadItems::heightOf(**it);
  }
  tree_->setFixedHeight(qBound(28, height + 4, highestTree));
}

void PayloadEditor::takeHole(const QString& typed) {
  const QString json = jsonOfHole(typed);
  const bool understood = !json.isEmpty() || typed.trimmed().isEmpty();
  setComplaint(understood ? QString() : tr("This is neither what a deployment fills in nor JSON."));
  if (understood) emit valueCommitted(json);
}

void PayloadEditor::take(const json::Value& root) {
  if (root.isContainer() && root.empty() && !value_) return;
  emit valueCommitted(toQt(json::printPretty(root)));
}

}  // namespace stepwright::inspector

#include "moc_payload_editor.cpp"
