// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/output_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include "engine/json/print.h"
#include "engine/json/print_start.h"
#include "widgets/common/json_view.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

OutputDialog::OutputDialog(const QString& title, const json::Value& output, QWidget* parent)
    : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  resize(620, 480);
  // As text only as much as a field can show without ado; the tree has all of it.
  constexpr std::size_t mostShown = 256 * 1024;
  QString words = QString::fromStdString(json::printPrettyStart(output, mostShown));
  const bool whole = words.size() <= static_cast<int>(mostShown);
  if (!whole) words = words.left(static_cast<int>(mostShown)) + QStringLiteral("\n…");
  auto* tabs = new QTabWidget(this);
  auto* tree = new common::JsonView(this);
  tree->setValue(output);
  auto* text = new QPlainTextEdit(words, this);
  text->setReadOnly(true);
  text->setFont(common::fontOf(common::FontRole::Code));
  tabs->addTab(tree, tr("Tree"));
  tabs->addTab(text, whole ? tr("Text") : tr("Its first lines"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
  connect(copy, &QPushButton::clicked, this, [output] {
    QApplication::clipboard()->setText(QString::fromStdString(json::printPretty(output)));
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  auto* column = new QVBoxLayout(this);
  column->addWidget(tabs, 1);
  column->addWidget(buttons);
  tree->setFocus();
}

}  // namespace stepwright::debug

#include "moc_output_dialog.cpp"
