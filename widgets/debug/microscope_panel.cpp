// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/microscope_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/json/parse.h"
#include "widgets/common/segments.h"
#include "widgets/debug/output_dialog.h"

namespace stepwright::debug {

namespace {

/// "rule 1, Condition", where the field is one of a Choice's rules.
QString fieldWords(const std::string& field) {
  QStringList parts = QString::fromStdString(field).split(QLatin1Char('/'));
  if (parts.size() > 2 && parts[0] == QLatin1String("Choices")) {
    const QString rule = MicroscopePanel::tr("rule %1").arg(parts[1].toInt() + 1);
    parts = QStringList{rule} + parts.mid(2);
    return parts.join(QStringLiteral(", "));
  }
  return parts.join(QLatin1Char('/'));
}

}  // namespace

MicroscopePanel::MicroscopePanel(QWidget* parent)
    : QWidget(parent), which_(new QComboBox(this)), view_(new MicroscopeView(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  which_->setObjectName(QStringLiteral("magnified"));
  which_->setAccessibleName(tr("Expression"));
  // It takes what the words beside it leave over.
  which_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  which_->setMinimumContentsLength(8);
  auto* sides = new common::Segments(this);
  sides->setAccessibleName(tr("Which of the two runs"));
  for (const auto& [words, which] :
       {std::pair(tr("A and B"), Sides::Both), std::pair(tr("Only A"), Sides::OnlyA),
        std::pair(tr("Only B"), Sides::OnlyB)}) {
    switches_.push_back(sides->add(words));
    connect(switches_.back(), &QToolButton::clicked, this,
            [this, which = which] { choose(which); });
  }
  switches_.front()->setChecked(true);
  switches_[1]->setObjectName(QStringLiteral("onlyA"));
  switches_[2]->setObjectName(QStringLiteral("onlyB"));
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setWidget(view_);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(0, 0, 8, 0);
  head->addWidget(which_, 1);
  head->addWidget(sides);
  column->addLayout(head);
  column->addWidget(area, 1);
  hide();
  connect(which_, QOverload<int>::of(&QComboBox::activated), this,
          [this](int which) { choose(which); });
  connect(view_, &MicroscopeView::valueActivated, this, &MicroscopePanel::open);
  connect(view_, &MicroscopeView::bracketActivated, this, &MicroscopePanel::openItems);
}

void MicroscopePanel::open(std::size_t part, bool isA) {
  const QString value = view_->valueOf(part, isA);
  const auto parsed = json::parse(value.toStdString());
  const json::Value shown = parsed ? *parsed : json::Value(value.toStdString());
  (new OutputDialog(tr("Value of %1").arg(view_->wordsOf(part)), shown, window()))->show();
}

void MicroscopePanel::openItems(std::size_t part, bool isA) {
  if (!inItems_) return open(part, isA);
  const Magnified& each = all_[static_cast<std::size_t>(which_->currentIndex())];
  Q_EMIT itemsWanted(each.expression, each.parts[part], isA);
}

void MicroscopePanel::choose(Sides sides) {
  sides_ = sides;
  if (!all_.empty()) choose(which_->currentIndex());
}

void MicroscopePanel::show(std::vector<Magnified> all) {
  all_ = std::move(all);
  which_->clear();
  for (const Magnified& each : all_) {
    const QString field = fieldWords(each.expression.field);
    which_->addItem(each.differs() ? tr("%1, not the same").arg(field) : field);
  }
  setVisible(!all_.empty());
  if (all_.empty()) return;
  const auto first =
      std::find_if(all_.begin(), all_.end(), [](const Magnified& each) { return each.differs(); });
  const int which = first == all_.end() ? 0 : static_cast<int>(first - all_.begin());
  which_->setCurrentIndex(which);
  choose(which);
}

void MicroscopePanel::choose(int which) {
  const Magnified& each = all_[static_cast<std::size_t>(which)];
  // One that is not there has nothing to be chosen.
  const bool both = !each.a.empty() && !each.b.empty();
  for (QToolButton* button : switches_) button->setEnabled(both);
  const MicroscopeView::Values none;
  view_->show(QString::fromStdString(each.expression.text), each.parts,
              both && sides_ == Sides::OnlyB ? none : each.a,
              both && sides_ == Sides::OnlyA ? none : each.b);
}

}  // namespace stepwright::debug

#include "moc_microscope_panel.cpp"
