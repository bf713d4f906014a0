// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/target_box.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPointer>
#include <QToolButton>

#include "engine/asl/hole_words.h"
#include "widgets/common/icons.h"
#include "widgets/common/shortened.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

constexpr int newState = Qt::UserRole + 1;

QString freeName(const QStringList& states) {
  const QString base = TargetBox::tr("New state");
  QString name = base;
  for (int i = 2; states.contains(name); ++i) name = base + QLatin1Char(' ') + QString::number(i);
  return name;
}

}  // namespace

TargetBox::TargetBox(bool optional, QWidget* parent)
    : QWidget(parent), optional_(optional), box_(new QComboBox(this)), go_(new QToolButton(this)) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(6);
  go_->setIcon(common::icon(QStringLiteral("to-here")));
  go_->setToolTip(tr("Go to that state"));
  go_->setAccessibleName(tr("Go to that state"));
  box_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  box_->setMinimumContentsLength(8);
  box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  line->addWidget(box_, 1);
  line->addWidget(go_);
  setFocusProxy(box_);
  connect(go_, &QToolButton::clicked, this, [this] { emit goToRequested(shown_); });
  connect(box_, qOverload<int>(&QComboBox::activated), this, &TargetBox::activate);
}

void TargetBox::show(const QStringList& states, const QString& target) {
  // A list of thousands is not filled again for nothing.
  if (box_->count() > 0 && target == shown_ && states == states_) return;
  fill(states, target);
}

void TargetBox::fill(const QStringList& states, const QString& target) {
  states_ = states;
  shown_ = target;
  box_->setAccessibleName(accessibleName());
  const QSignalBlocker quiet(box_);
  box_->clear();
  if (optional_ || target.isEmpty())
    box_->addItem(optional_ ? tr("None") : tr("Choose a state"), QString());
  for (const auto& name : states) box_->addItem(common::shortened(name), name);
  // A name that no state has stays visible: the form shows what the text says.
  if (!target.isEmpty() && !states.contains(target)) {
    const QString words = common::shortened(target);
    const bool filledIn = !asl::holesOfText(fromQt(target)).empty();
    box_->addItem(filledIn ? words : tr("%1 (no such state)").arg(words), target);
  }
  box_->insertSeparator(box_->count());
  box_->addItem(common::icon(QStringLiteral("add")), tr("New state…"));
  box_->setItemData(box_->count() - 1, true, newState);
  box_->setCurrentIndex(target.isEmpty() ? 0 : box_->findData(target));
  box_->setToolTip(target);
  go_->setEnabled(states.contains(target));
}

void TargetBox::activate(int index) {
  if (!box_->itemData(index, newState).toBool()) {
    const QString name = box_->itemData(index).toString();
    if (name != shown_ && (optional_ || !name.isEmpty())) emit targetChosen(name);
    return;
  }
  fill(QStringList(states_), QString(shown_));
  bool taken = false;
  // A run may turn the form to another state while the name is asked for.
  const QPointer<TargetBox> here(this);
  const QString name = QInputDialog::getText(this, tr("New state"), tr("Name of the new state:"),
                                             QLineEdit::Normal, freeName(states_), &taken);
  if (here != nullptr && taken && !name.trimmed().isEmpty()) emit newStateRequested(name.trimmed());
}

}  // namespace stepwright::inspector

#include "moc_target_box.cpp"
