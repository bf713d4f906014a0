// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/mock_check.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "engine/asl/catalogue/catalogue.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

using assist::MockVerdict;
using assist::Unlike;

namespace {

QString unlikeWords(const Unlike& unlike) {
  const QString field = QString::fromStdString(unlike.field);
  switch (unlike.kind) {
    case Unlike::Kind::NoSuchField:
      return MockCheck::tr("the answer has no field %1.").arg(field);
    case Unlike::Kind::OtherSpelling:
      return MockCheck::tr("%1 is spelled %2 there.")
          .arg(field, QString::fromStdString(unlike.right));
    case Unlike::Kind::JsonAsText:
      return MockCheck::tr("%1 is there the value that this text says.").arg(field);
    case Unlike::Kind::WithoutEnvelope:
      return MockCheck::tr("what the function returns stands in %1.").arg(field);
  }
  return {};
}

/// The first Task of that name, in frames too; null where there is none.
const asl::State* taskNamed(const asl::Machine& machine, const std::string& name) {
  for (const asl::State& state : machine.states) {
    if (state.type == asl::StateType::Task && state.name == name) return &state;
    for (const asl::MachinePtr& inner : state.machines)
      if (const asl::State* found = taskNamed(*inner, name)) return found;
  }
  return nullptr;
}

}  // namespace

MockCheck::MockCheck(QWidget* parent)
    : QWidget(parent), words_(new QLabel(this)), repair_(new QPushButton(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  words_->setObjectName(QStringLiteral("mockProblem"));
  words_->setFont(common::fontOf(common::FontRole::Small));
  words_->setWordWrap(true);
  repair_->setObjectName(QStringLiteral("mockRepair"));
  repair_->setText(tr("Repair"));
  repair_->setAutoDefault(false);  // Enter keeps the mock
  repair_->setToolTip(tr("Makes the result look as AWS gives it"));
  row->addWidget(words_, 1);
  row->addWidget(repair_, 0, Qt::AlignTop);
  connect(repair_, &QPushButton::clicked, this, [this] { Q_EMIT repaired(better_); });
  hide();
}

void MockCheck::look(const std::optional<json::Value>& result) {
  say(judge_ && result ? judge_(*result) : MockVerdict());
}

void MockCheck::say(const MockVerdict& verdict) {
  QString words;
  if (!verdict.refused.empty())
    words = tr("TestState refuses it: %1").arg(QString::fromStdString(verdict.refused));
  else if (verdict.unlike)
    words = tr("Passes TestState, fails in AWS: %1").arg(unlikeWords(*verdict.unlike));
  words_->setText(words);
  repair_->setVisible(verdict.refused.empty() && verdict.unlike);
  if (verdict.unlike) better_ = verdict.unlike->repaired;
  setVisible(!words.isEmpty());
}

MockCheck::Judge judgeOf(const asl::Document& document, const std::string& state) {
  const auto catalogue = document.catalogue() ? document.catalogue()() : nullptr;
  const asl::State* task = document.machine() ? taskNamed(*document.machine(), state) : nullptr;
  if (task == nullptr || !catalogue) return {};
  // The document may be another one while the dialog is open.
  return [task = *task, catalogue](const json::Value& result) {
    return assist::verdictOn(result, task, *catalogue);
  };
}

}  // namespace stepwright::debug

#include "moc_mock_check.cpp"
