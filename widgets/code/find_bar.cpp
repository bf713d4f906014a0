// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/find_bar.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include "widgets/code/code_style.h"
#include "widgets/code/scintilla.h"
#include "widgets/common/icons.h"

namespace stepwright::code {

namespace {

using Sci = QsciScintillaBase;

QToolButton* iconButton(const QString& icon, const QString& tip, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(common::icon(icon));
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setFixedSize(28, 28);
  return button;
}

}  // namespace

FindBar::FindBar(Scintilla& editor, QWidget* parent)
    : QWidget(parent),
      editor_(editor),
      what_(new QLineEdit(this)),
      with_(new QLineEdit),
      replaceRow_(new QWidget(this)),
      matchCase_(new QCheckBox(tr("Match case"), this)),
      expression_(new QCheckBox(tr("Expression"), this)),
      count_(new QLabel(this)) {
  setObjectName(QStringLiteral("findBar"));
  what_->setObjectName(QStringLiteral("findWhat"));
  with_->setObjectName(QStringLiteral("findWith"));
  what_->setPlaceholderText(tr("Find"));
  with_->setPlaceholderText(tr("Replace with"));
  expression_->setToolTip(tr("The text is a regular expression"));
  auto* up = iconButton(QStringLiteral("chev-up"), tr("Previous match"), this);
  auto* down = iconButton(QStringLiteral("chev-down"), tr("Next match"), this);
  auto* shut = iconButton(QStringLiteral("close"), tr("Close"), this);
  auto* first = new QHBoxLayout;
  first->setSpacing(6);
  first->addWidget(what_, 1);
  for (QWidget* part : {static_cast<QWidget*>(up), static_cast<QWidget*>(down),
                        static_cast<QWidget*>(matchCase_), static_cast<QWidget*>(expression_),
                        static_cast<QWidget*>(count_), static_cast<QWidget*>(shut)}) {
    first->addWidget(part);
  }
  auto* one = new QPushButton(tr("Replace"), replaceRow_);
  auto* all = new QPushButton(tr("Replace all"), replaceRow_);
  auto* second = new QHBoxLayout(replaceRow_);
  second->setContentsMargins(0, 0, 0, 0);
  second->addWidget(with_, 1);
  second->addWidget(one);
  second->addWidget(all);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 6, 8, 6);
  column->setSpacing(6);
  column->addLayout(first);
  column->addWidget(replaceRow_);
  connect(up, &QToolButton::clicked, this, [this] { find(false); });
  connect(down, &QToolButton::clicked, this, [this] { find(true); });
  connect(shut, &QToolButton::clicked, this, &FindBar::close);
  connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
  connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
  connect(what_, &QLineEdit::textChanged, this, &FindBar::markAll);
  connect(matchCase_, &QCheckBox::toggled, this, &FindBar::markAll);
  connect(expression_, &QCheckBox::toggled, this, &FindBar::markAll);
  hide();
}

void FindBar::open(bool replace) {
  replaceRow_->setVisible(replace);
  const QString selected = editor_.selectedText();
  if (!selected.isEmpty() && !selected.contains(QLatin1Char('\n'))) what_->setText(selected);
  show();
  what_->setFocus();
  what_->selectAll();
  markAll();
  // The bar takes room from the text: what was in sight stays there.
  QTimer::singleShot(0, this, [this] { editor_.send(Sci::SCI_SCROLLCARET); });
}

void FindBar::close() {
  editor_.setFocus();  // before it goes: hidden, it would pass the keyboard on as Tab does
  hide();
  editor_.send(Sci::SCI_SETINDICATORCURRENT, FindIndicator);
  editor_.send(Sci::SCI_INDICATORCLEARRANGE, 0, editor_.send(Sci::SCI_GETLENGTH));
}

void FindBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    close();
  } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    with_->hasFocus() ? replaceOne() : find((event->modifiers() & Qt::ShiftModifier) == 0);
  } else {
    QWidget::keyPressEvent(event);
  }
}

unsigned long FindBar::flags() const {
  unsigned long result = matchCase_->isChecked() ? Sci::SCFIND_MATCHCASE : 0;
  if (expression_->isChecked()) result |= Sci::SCFIND_REGEXP | Sci::SCFIND_CXX11REGEX;
  return result;
}

bool FindBar::search(long from, long to) {
  const QByteArray wanted = what_->text().toUtf8();
  if (wanted.isEmpty()) return false;
  editor_.send(Sci::SCI_SETSEARCHFLAGS, flags());
  editor_.SendScintilla(Sci::SCI_SETTARGETRANGE, static_cast<unsigned long>(from), to);
  const long at = editor_.SendScintilla(
      Sci::SCI_SEARCHINTARGET, static_cast<unsigned long>(wanted.size()), wanted.constData());
  return at >= 0;
}

void FindBar::find(bool forward) {
  const long length = editor_.send(Sci::SCI_GETLENGTH);
  const long start = editor_.send(forward ? Sci::SCI_GETSELECTIONEND : Sci::SCI_GETSELECTIONSTART);
  const bool found =
      forward ? search(start, length) || search(0, length) : search(start, 0) || search(length, 0);
  if (!found) return;
  const long begin = editor_.send(Sci::SCI_GETTARGETSTART);
  const long end = editor_.send(Sci::SCI_GETTARGETEND);
  editor_.send(Sci::SCI_ENSUREVISIBLE,
               static_cast<unsigned long>(editor_.send(Sci::SCI_LINEFROMPOSITION, begin)));
  editor_.send(Sci::SCI_SETSEL, static_cast<unsigned long>(begin), end);
}

void FindBar::replaceOne() {
  const long begin = editor_.send(Sci::SCI_GETSELECTIONSTART);
  const long end = editor_.send(Sci::SCI_GETSELECTIONEND);
  if (begin != end && search(begin, end) && editor_.send(Sci::SCI_GETTARGETEND) == end) {
    const QByteArray text = with_->text().toUtf8();
    const auto command =
        expression_->isChecked() ? Sci::SCI_REPLACETARGETRE : Sci::SCI_REPLACETARGET;
    const long written =
        editor_.SendScintilla(command, static_cast<unsigned long>(text.size()), text.constData());
    editor_.send(Sci::SCI_SETSEL, static_cast<unsigned long>(begin + written), begin + written);
    editor_.flush();
  }
  find(true);
}

void FindBar::replaceAll() {
  const QByteArray text = with_->text().toUtf8();
  const auto command = expression_->isChecked() ? Sci::SCI_REPLACETARGETRE : Sci::SCI_REPLACETARGET;
  long from = 0;
  int count = 0;
  while (search(from, editor_.send(Sci::SCI_GETLENGTH))) {
    const long begin = editor_.send(Sci::SCI_GETTARGETSTART);
    const bool empty = editor_.send(Sci::SCI_GETTARGETEND) == begin;
    const long written =
        editor_.SendScintilla(command, static_cast<unsigned long>(text.size()), text.constData());
    from = begin + written + (empty ? 1 : 0);
    ++count;
    if (from > editor_.send(Sci::SCI_GETLENGTH)) break;
  }
  editor_.flush();
  count_->setText(tr("%n replaced", nullptr, count));
}

void FindBar::markAll() {
  constexpr int kMostMarks = 2000;
  editor_.send(Sci::SCI_SETINDICATORCURRENT, FindIndicator);
  const long length = editor_.send(Sci::SCI_GETLENGTH);
  editor_.send(Sci::SCI_INDICATORCLEARRANGE, 0, length);
  editor_.send(Sci::SCI_SETSTATUS, Sci::SC_STATUS_OK);
  int count = 0;
  for (long from = 0; count < kMostMarks && from < length && search(from, length); ++count) {
    const long begin = editor_.send(Sci::SCI_GETTARGETSTART);
    const long end = editor_.send(Sci::SCI_GETTARGETEND);
    editor_.send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), end - begin);
    from = qMax(end, begin + 1);
  }
  const bool broken = editor_.send(Sci::SCI_GETSTATUS) == Sci::SC_STATUS_WARNREGEX;
  editor_.send(Sci::SCI_SETSTATUS, Sci::SC_STATUS_OK);
  count_->setText(what_->text().isEmpty() ? QString()
                  : broken                ? tr("No regular expression")
                                          : tr("%n found", nullptr, count));
}

}  // namespace stepwright::code

#include "moc_find_bar.cpp"
