// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/find/find_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/true_focus.h"
#include "widgets/find/found_delegate.h"
#include "widgets/find/found_model.h"

namespace stepwright::find {

namespace {

constexpr int kPause = 120;  // ms

QToolButton* iconButton(const QString& icon, const QString& tip, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(common::icon(icon));
  button->setIconSize({14, 14});
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setFixedSize(28, 28);
  return button;
}

}  // namespace

FindPanel::FindPanel(QWidget* parent)
    : QWidget(parent),
      model_(new FoundModel(this)),
      words_(new common::SearchField(tr("Find in workflow"), this)),
      with_(new QLineEdit),
      count_(new QLabel(this)),
      hint_(new QLabel(this)),
      replaceRow_(new QWidget(this)),
      list_(new common::TrueFocus<QListView>(this)) {
  setObjectName(QStringLiteral("findPanel"));
  setMinimumHeight(96);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  later_.setSingleShot(true);
  later_.setInterval(kPause);
  layOut();
  wire();
  setReplacing(false);
}

QToolButton* FindPanel::addToggle(const QString& letters, const QString& tip) {
  auto* button = new QToolButton(this);
  button->setText(letters);
  button->setCheckable(true);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setFixedSize(32, 28);
  connect(button, &QToolButton::toggled, this, &FindPanel::search);
  return button;
}

void FindPanel::layOut() {
  words_->setObjectName(QStringLiteral("findWords"));
  with_->setObjectName(QStringLiteral("findReplacement"));
  words_->setToolTip(
      tr("Names, resources, paths, expressions, variables, errors, comments.\n"
         "type:task keeps one type; name: resource: path: expression: variable: "
         "error: comment: text: look in one kind only"));
  with_->setPlaceholderText(tr("Replace with"));
  with_->setAccessibleName(tr("Replace with"));
  case_ = addToggle(QStringLiteral("Aa"), tr("Match case"));
  whole_ = addToggle(QStringLiteral("W"), tr("Whole words"));
  regex_ = addToggle(QStringLiteral(".*"),
                     tr("Regular expression; in the replacement $1 is what its first group has"));
  replace_ = new QToolButton(this);
  replace_->setText(tr("Replace"));
  replace_->setToolTip(tr("Replace what is found (Ctrl+H)"));
  replace_->setFixedHeight(28);
  replace_->setCheckable(true);
  previous_ = iconButton(QStringLiteral("chev-up"), tr("Previous match (Shift+F3)"), this);
  next_ = iconButton(QStringLiteral("chev-down"), tr("Next match (F3)"), this);
  auto* shut = iconButton(QStringLiteral("close"), tr("Close (Esc)"), this);
  connect(shut, &QToolButton::clicked, this, &FindPanel::closeRequested);
  count_->setFont(common::fontOf(common::FontRole::Table));
  count_->setForegroundRole(QPalette::PlaceholderText);
  count_->setObjectName(QStringLiteral("findCount"));
  count_->setMinimumWidth(120);
  auto* first = new QHBoxLayout;
  first->setSpacing(4);
  first->addWidget(words_, 1);
  for (QWidget* each :
       {static_cast<QWidget*>(case_), static_cast<QWidget*>(whole_), static_cast<QWidget*>(regex_),
        static_cast<QWidget*>(replace_), static_cast<QWidget*>(previous_),
        static_cast<QWidget*>(next_), static_cast<QWidget*>(count_), static_cast<QWidget*>(shut)}) {
    first->addWidget(each);
  }
  replaceAll_ = new QPushButton(tr("Replace"), replaceRow_);
  replaceAll_->setObjectName(QStringLiteral("findReplaceAll"));
  checkAll_ = new QToolButton(replaceRow_);
  checkAll_->setText(tr("All or none"));
  checkAll_->setToolTip(tr("Check all rows, or none"));
  checkAll_->setFixedHeight(28);
  auto* second = new QHBoxLayout(replaceRow_);
  second->setContentsMargins(0, 0, 0, 0);
  second->setSpacing(4);
  second->addWidget(with_, 1);
  second->addWidget(checkAll_);
  second->addWidget(replaceAll_);
  list_->setObjectName(QStringLiteral("findList"));
  list_->setAccessibleName(tr("What was found"));
  list_->setModel(model_);
  list_->setItemDelegate(new FoundDelegate(list_));
  list_->setUniformItemSizes(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  hint_->setAlignment(Qt::AlignCenter);
  hint_->setFont(common::fontOf(common::FontRole::Table));
  hint_->setForegroundRole(QPalette::PlaceholderText);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 6, 8, 0);
  column->setSpacing(6);
  column->addLayout(first);
  column->addWidget(replaceRow_);
  column->addWidget(list_, 1);
  column->addWidget(hint_, 1);
}

void FindPanel::wire() {
  words_->installEventFilter(this);
  with_->installEventFilter(this);
  connect(&later_, &QTimer::timeout, this, &FindPanel::search);
  connect(words_, &QLineEdit::textChanged, this, &FindPanel::search);
  connect(with_, &QLineEdit::textChanged, this, [this](const QString& text) {
    model_->setReplacement(text.isNull() ? QStringLiteral("") : text);
  });
  connect(replace_, &QToolButton::toggled, this, &FindPanel::setReplacing);
  connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
  connect(next_, &QToolButton::clicked, this, [this] { step(1); });
  connect(checkAll_, &QToolButton::clicked, this,
          [this] { model_->checkAll(model_->checked().empty()); });
  connect(replaceAll_, &QPushButton::clicked, this, [this] {
    const auto chosen = model_->checked();
    if (!chosen.empty()) emit replaceRequested(chosen, with_->text());
  });
  connect(model_, &FoundModel::checksChanged, this, &FindPanel::showCount);
  connect(list_, &QListView::clicked, this,
          [this](const QModelIndex& index) { activate(index.row()); });
  connect(list_, &QListView::activated, this,
          [this](const QModelIndex& index) { activate(index.row()); });
}

void FindPanel::setDocument(const asl::Document& document) {
  if (document.machine() == document_.machine()) return;
  document_ = document;
  finder_.reset();
  if (open_) later_.start();
}

void FindPanel::open(bool replace, const QString& words) {
  open_ = true;
  if (replace) replace_->setChecked(true);
  if (!words.isEmpty()) words_->setText(words);
  search();
  words_->setFocus(Qt::ShortcutFocusReason);
  words_->selectAll();
}

void FindPanel::close() {
  open_ = false;
  later_.stop();
  replace_->setChecked(false);
  emit foundChanged({}, {});
}

void FindPanel::search() {
  later_.stop();
  if (!open_) return;
  if (!finder_) finder_.emplace(document_);
  const edit::Found* before = model_->at(currentRow());
  const std::string place = before == nullptr ? std::string() : before->pointer;
  const edit::FindQuery query{words_->text().toStdString(), case_->isChecked(), whole_->isChecked(),
                              regex_->isChecked()};
  fault_ = QString::fromStdString(edit::faultOf(query));
  model_->setFound(finder_->find(query));
  for (int row = 0; !place.empty() && row < model_->rowCount(); ++row) {
    if (model_->at(row)->pointer != place) continue;
    list_->setCurrentIndex(model_->index(row));
    break;
  }
  tell();
}

void FindPanel::tell() {
  QSet<QString> states;
  for (const auto& found : model_->found()) {
    if (!found.state.empty()) states << QString::fromStdString(found.state);
  }
  const edit::Found* current = model_->at(currentRow());
  emit foundChanged(states,
                    current == nullptr ? QString() : QString::fromStdString(current->state));
}

void FindPanel::showCount() {
  const int rows = model_->rowCount();
  const bool typed = !words_->text().trimmed().isEmpty();
  const int row = currentRow();
  count_->setText(!typed    ? QString()
                  : row < 0 ? tr("%n found", nullptr, rows)
                            : tr("%1 of %2").arg(row + 1).arg(rows));
  hint_->setText(!fault_.isEmpty() ? tr("This is no regular expression yet: %1.").arg(fault_)
                 : typed           ? tr("Nothing found.")
                         : tr("Type a name, a resource, a path, an error \u2026 or type:task"));
  hint_->setVisible(rows == 0);
  list_->setVisible(rows > 0);
  for (QToolButton* each : {previous_, next_}) each->setEnabled(rows > 0);
  const auto chosen = static_cast<int>(model_->checked().size());
  replaceAll_->setText(tr("Replace %1").arg(chosen));
  replaceAll_->setEnabled(chosen > 0);
}

void FindPanel::setReplacing(bool replacing) {
  replaceRow_->setVisible(replacing);
  const QString with = with_->text();
  model_->setReplacement(!replacing ? QString() : with.isNull() ? QStringLiteral("") : with);
  showCount();
}

int FindPanel::currentRow() const {
  return list_->selectionModel()->hasSelection() ? list_->currentIndex().row() : -1;
}

void FindPanel::step(int by) {
  const int rows = model_->rowCount();
  if (rows == 0) {  // other words are wanted
    words_->setFocus();
    return words_->selectAll();
  }
  const int row = currentRow();
  activate(row < 0 ? (by > 0 ? 0 : rows - 1) : (row + by + rows) % rows);
}

void FindPanel::activate(int row) {
  if (model_->at(row) == nullptr) return;
  const edit::Found found = *model_->at(row);
  list_->setCurrentIndex(model_->index(row));
  list_->scrollTo(model_->index(row));
  showCount();
  emit foundActivated(found);
  tell();
}

void FindPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    emit closeRequested();
  } else {
    QWidget::keyPressEvent(event);
  }
}

bool FindPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      step((key->modifiers() & Qt::ShiftModifier) != 0 ? -1 : 1);
      return true;
    case Qt::Key_Down:
      step(1);
      return true;
    case Qt::Key_Up:
      step(-1);
      return true;
    case Qt::Key_Escape:
      emit closeRequested();
      return true;
    default:
      return QWidget::eventFilter(watched, event);
  }
}

}  // namespace stepwright::find

#include "moc_find_panel.cpp"
