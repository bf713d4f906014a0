// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/long_lines.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/common/small_widgets.h"

namespace stepwright::code {

std::size_t longestLineOf(const std::string& text) {
  std::size_t longest = 0, start = 0;
  while (start < text.size()) {
    const auto end = std::min(text.find('\n', start), text.size());
    longest = std::max(longest, end - start);
    start = end + 1;
  }
  return longest;
}

LongLinesNote::LongLinesNote(QWidget* parent) : QWidget(parent), words_(new QLabel(this)) {
  setObjectName(QStringLiteral("longLinesNote"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  words_->setWordWrap(true);
  words_->setAlignment(Qt::AlignCenter);
  auto* format = new common::LinkButton(tr("Break it into lines"), this);
  auto* show = new common::LinkButton(tr("Show it all the same"), this);
  auto* links = new QHBoxLayout;
  links->addStretch(1);
  links->addWidget(format);
  links->addSpacing(16);
  links->addWidget(show);
  links->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->addStretch(1);
  column->addWidget(words_);
  column->addLayout(links);
  column->addStretch(1);
  connect(format, &QPushButton::clicked, this, &LongLinesNote::formatRequested);
  connect(show, &QPushButton::clicked, this, &LongLinesNote::showRequested);
}

void LongLinesNote::setLength(std::size_t longest, std::size_t whole) {
  const QLocale locale;
  words_->setText(
      tr("A line of this text has %1, of %2 in all: too much to lay out. The text is kept as it "
         "is; graph, forms, search and run work on it.")
          .arg(locale.formattedDataSize(static_cast<qint64>(longest)),
               locale.formattedDataSize(static_cast<qint64>(whole))));
  setAccessibleName(words_->text());
}

QString LongLinesNote::words() const { return words_->text(); }

}  // namespace stepwright::code

#include "moc_long_lines.cpp"
