// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/answer_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

#include "widgets/common/json_view.h"
#include "widgets/common/theme.h"
#include "widgets/debug/json_editor.h"

namespace stepwright::debug {

using tasks::MockBehaviour;

namespace {

constexpr int errorPage = 1;
// What SendTaskFailure takes, in characters.
constexpr int longestError = 256, longestCause = 32'768;

common::JsonView* viewOf(const json::Value& parameters, QWidget* parent) {
  auto* sent = new common::JsonView(parent);
  common::JsonSection section;
  section.title = AnswerDialog::tr("What it was sent");
  section.value = parameters;
  sent->setSections({section});
  sent->setMaximumHeight(150);
  sent->setFocusPolicy(Qt::ClickFocus);  // Tab goes on with the answer
  return sent;
}

}  // namespace

QString placeOf(const session::Question& question) {
  const QString name = QString::fromStdString(question.name);
  return question.within.empty()
             ? name
             : QStringLiteral("%1 \u203A %2").arg(QString::fromStdString(question.within), name);
}

AnswerDialog::AnswerDialog(const session::Question& question, std::vector<AnswerOffer> offers,
                           QWidget* parent)
    : QDialog(parent),
      offers_(std::move(offers)),
      name_(placeOf(question)),
      lapsed_(new QLabel(this)),
      result_(new JsonEditor(this)),
      error_(new QLineEdit(this)),
      cause_(new QLineEdit(this)),
      errorProblem_(new QLabel(this)),
      tabs_(new QTabWidget(this)),
      verdict_(new MockCheck(this)),
      begin_(new QComboBox(this)) {
  setObjectName(QStringLiteral("answerDialog"));
  setWindowTitle(tr("The answer of %1").arg(name_));
  resize(620, 560);
  auto* column = new QVBoxLayout(this);
  auto* what = new QLabel(
      tr("<b>%1</b> calls %2, attempt %3. What does it answer?")
          .arg(name_.toHtmlEscaped(), QString::fromStdString(question.resource).toHtmlEscaped())
          .arg(question.attempt),
      this);
  what->setWordWrap(true);
  lapsed_->setObjectName(QStringLiteral("lapsed"));
  lapsed_->setWordWrap(true);
  lapsed_->hide();
  column->addWidget(what);
  column->addWidget(lapsed_);
  column->addWidget(viewOf(question.parameters, this));
  result_->refuseOver(JsonTextField::mostShown);
  tabs_->addTab(result_, tr("Result"));
  tabs_->addTab(createErrorPage(), tr("Error"));
  column->addWidget(tabs_, 1);
  column->addWidget(verdict_);
  auto* form = new QFormLayout;
  form->addRow(tr("Begin with"), begin_);
  column->addLayout(form);
  for (const AnswerOffer& offer : offers_) begin_->addItem(offer.title);
  const bool choice = offers_.size() > 1;
  begin_->setVisible(choice);
  form->labelForField(begin_)->setVisible(choice);
  createButtons();
  connect(begin_, QOverload<int>::of(&QComboBox::activated), this,
          [this](int index) { fill(offers_[static_cast<std::size_t>(index)]); });
  connect(result_, &JsonEditor::changed, this, &AnswerDialog::check);
  connect(verdict_, &MockCheck::repaired, result_, &JsonEditor::setValue);
  connect(error_, &QLineEdit::textChanged, this, &AnswerDialog::check);
  connect(cause_, &QLineEdit::textChanged, this, &AnswerDialog::check);
  connect(tabs_, &QTabWidget::currentChanged, this, &AnswerDialog::check);
  fill(offers_.empty() ? AnswerOffer{{}, false, QStringLiteral("{}"), {}, {}} : offers_.front());
}

void AnswerDialog::setJudge(MockCheck::Judge judge) {
  verdict_->setJudge(std::move(judge));
  check();
}

QWidget* AnswerDialog::createErrorPage() {
  auto* page = new QWidget(this);
  auto* form = new QFormLayout(page);
  error_->setPlaceholderText(QStringLiteral("Lambda.ServiceException"));
  errorProblem_->setFont(common::fontOf(common::FontRole::Small));
  errorProblem_->setWordWrap(true);
  form->addRow(tr("Error"), error_);
  form->addRow(tr("Cause"), cause_);
  form->addRow(errorProblem_);
  return page;
}

void AnswerDialog::createButtons() {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  answer_ = buttons->button(QDialogButtonBox::Ok);
  cancel_ = buttons->button(QDialogButtonBox::Cancel);
  answerAll_ = buttons->addButton(tr("Answer all like this"), QDialogButtonBox::ActionRole);
  answer_->setText(tr("Answer"));
  answer_->setObjectName(QStringLiteral("primary"));
  answer_->setToolTip(tr("Ctrl+Enter"));
  answerAll_->setObjectName(QStringLiteral("answerAll"));
  answerAll_->setToolTip(
      tr("Every call of %1 that waits or comes; kept as a mock of this workflow").arg(name_));
  layout()->addWidget(buttons);
  connect(answer_, &QPushButton::clicked, this, [this] { acceptFor(false); });
  connect(answerAll_, &QPushButton::clicked, this, [this] { acceptFor(true); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* shortcut = new QShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | key), this);
    connect(shortcut, &QShortcut::activated, this, [this] {
      if (answer_->isEnabled()) acceptFor(false);
    });
  }
}

void AnswerDialog::fill(const AnswerOffer& offer) {
  tabs_->setCurrentIndex(offer.fails ? errorPage : 0);
  result_->setText(offer.result.isEmpty() ? QStringLiteral("{}") : offer.result);
  error_->setText(offer.error);
  cause_->setText(offer.cause);
  check();
  if (offer.fails) {
    error_->setFocus();
    error_->selectAll();
  } else {
    result_->field()->setFocus();
    result_->field()->selectAll();
  }
}

void AnswerDialog::check() {
  const bool fails = tabs_->currentIndex() == errorPage;
  QString problem;
  if (error_->text().isEmpty())
    problem = tr("The error needs a name: Retry and Catch go by it.");
  else if (error_->text().size() > longestError)
    problem = tr("AWS takes names of errors up to %1 characters.").arg(longestError);
  else if (cause_->text().size() > longestCause)
    problem = tr("AWS takes causes up to %1 characters.").arg(longestCause);
  errorProblem_->setText(problem);
  verdict_->look(fails ? std::nullopt : result_->value());
  const bool ok = lapsed_->isHidden() && (fails ? problem.isEmpty() : result_->isValid());
  answer_->setEnabled(ok);
  answerAll_->setEnabled(ok);
}

void AnswerDialog::acceptFor(bool all) {
  forAll_ = all;
  accept();
}

MockBehaviour AnswerDialog::behaviour() const {
  MockBehaviour made;
  if (tabs_->currentIndex() == errorPage) {
    made.kind = MockBehaviour::Kind::Error;
    made.error = error_->text().toStdString();
    made.cause = cause_->text().toStdString();
  } else {
    made.result = result_->value().value_or(json::Value());
  }
  return made;
}

AnswerOffer AnswerDialog::draft() const {
  return {{}, tabs_->currentIndex() == errorPage, result_->text(), error_->text(), cause_->text()};
}

void AnswerDialog::lapse(const QString& why) {
  lapsed_->setText(tr("<b>%1 waits no more:</b> %2 What you typed is kept, and offered the next "
                      "time it asks.")
                       .arg(name_.toHtmlEscaped(), why.toHtmlEscaped()));
  lapsed_->show();
  cancel_->setText(tr("Close"));
  check();
}

}  // namespace stepwright::debug

#include "moc_answer_dialog.cpp"
