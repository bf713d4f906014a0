// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/variable_entry.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

#include "engine/json/pointer.h"
#include "engine/json/print_start.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::VariableAssignment;
using asl::VariableView;

namespace {

constexpr int longestValue = 400;

/// The name of the state that has the machine of that pointer.
QString holderOf(const std::string& machine) {
  const auto tokens = json::pointerTokens(machine);
  for (std::size_t i = tokens.size(); i > 1; --i) {
    if (tokens[i - 2] == "States") return toQt(tokens[i - 1]);
  }
  return {};
}

QString scopeOf(const VariableView& view) {
  const QString holder = holderOf(view.machine);
  switch (view.scope) {
    case VariableView::Scope::Branch:
      return VariableEntry::tr("branch of %1").arg(holder);
    case VariableView::Scope::Item:
      return VariableEntry::tr("each item of %1").arg(holder);
    case VariableView::Scope::ChildExecution:
      return VariableEntry::tr("each child of %1").arg(holder);
    default:
      return VariableEntry::tr("whole machine");
  }
}

QString placeOf(const VariableAssignment& assignment) {
  const QString name = toQt(assignment.stateName);
  switch (assignment.by) {
    case VariableAssignment::By::Rule:
      return VariableEntry::tr("%1, rule %2").arg(name).arg(assignment.order + 1);
    case VariableAssignment::By::Catcher:
      return VariableEntry::tr("%1, catch %2").arg(name).arg(assignment.order + 1);
    default:
      return name;
  }
}

QLabel* wordsIn(common::FontRole role, const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setFont(common::fontOf(role));
  return label;
}

}  // namespace

QString VariableEntry::wordsOf(const VariableView& view) {
  if (view.assigned.empty()) return tr("Nothing sets it: reading it fails.");
  switch (view.known) {
    case VariableView::Known::Always:
      return tr("Set on every way to this state.");
    case VariableView::Known::Sometimes:
      return tr("May be unset: not every way to this state sets it.");
    default:
      return view.readHere ? tr("Not set yet: reading it here fails.")
                           : tr("No way to this state sets it.");
  }
}

VariableEntry::VariableEntry(const VariableView& view, const json::Value* value, bool here,
                             QWidget* parent)
    : Panel(parent), grid_(new QGridLayout) {
  auto* name = new ElidedLabel(this);
  name->setFont(common::fontOf(common::FontRole::CodeBold));
  name->setText(QLatin1Char('$') + toQt(view.name));
  name->setToolTip(name->text());
  setTone(name, "accent");
  auto* scope = wordsIn(common::FontRole::Small, scopeOf(view), this);
  setTone(scope, "3");
  scope->setToolTip(tr("How far the variable is seen"));
  scope->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  scope->setWordWrap(true);
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(name);
  head->addWidget(scope, 1);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(8);
  grid_->setVerticalSpacing(3);
  grid_->setColumnStretch(1, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 8, 10, 8);
  column->setSpacing(4);
  column->addLayout(head);
  column->addLayout(grid_);
  if (value != nullptr) {
    const QString text = toQt(json::printStart(*value, longestValue));
    auto* label = wordsIn(common::FontRole::Code, breakable(text.left(longestValue)), this);
    label->setWordWrap(true);
    label->setToolTip(tr("Its value at the moment that is shown of the run"));
    auto* word = wordsIn(common::FontRole::Table, tr("Value"), this);
    setTone(word, "3");
    grid_->addWidget(word, 0, 0, Qt::AlignTop);
    grid_->addWidget(label, 0, 1);
  }
  QStringList set, read;
  for (const auto& assignment : view.assigned) set << link(assignment.state, placeOf(assignment));
  for (const auto& reader : view.readers) read << link(reader.state, toQt(reader.stateName));
  if (!set.isEmpty()) addLine(tr("Set in"), set.join(QStringLiteral(", ")));
  addLine(tr("Read in"), read.isEmpty() ? tr("no state") : read.join(QStringLiteral(", ")));
  if (here && (view.known != VariableView::Known::Always || view.assigned.empty()))
    addWarning(wordsOf(view));
  setAccessibleName(tr("Variable %1").arg(toQt(view.name)));
  setAccessibleDescription(wordsOf(view));
}

QString VariableEntry::link(const std::string& id, const QString& words) {
  return QStringLiteral("<a style=\"text-decoration:none;color:%1\" href=\"%2\">%3</a>")
      .arg(common::Theme::current().accent.name(), toQt(id).toHtmlEscaped(),
           breakable(words).toHtmlEscaped());
}

void VariableEntry::addLine(const QString& label, const QString& links) {
  auto* word = wordsIn(common::FontRole::Table, label, this);
  setTone(word, "3");
  auto* places = wordsIn(common::FontRole::Table, links, this);
  places->setTextFormat(Qt::RichText);
  places->setWordWrap(true);
  places->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  connect(places, &QLabel::linkActivated, this, &VariableEntry::stateRequested);
  const int row = grid_->rowCount();
  grid_->addWidget(word, row, 0, Qt::AlignTop);
  grid_->addWidget(places, row, 1);
}

void VariableEntry::addWarning(const QString& words) {
  const bool only = words == tr("No way to this state sets it.");
  auto* icon = new QLabel(this);
  icon->setPixmap(
      common::icon(only ? QStringLiteral("info") : QStringLiteral("warning")).pixmap(14, 14));
  auto* label = wordsIn(common::FontRole::Table, words, this);
  label->setWordWrap(true);
  auto* line = new QHBoxLayout;
  line->setSpacing(6);
  line->addWidget(icon, 0, Qt::AlignTop);
  line->addWidget(label, 1);
  grid_->addLayout(line, grid_->rowCount(), 0, 1, 2);
}

}  // namespace stepwright::inspector

#include "moc_variable_entry.cpp"
