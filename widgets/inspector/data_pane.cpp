// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/data_pane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/icons.h"
#include "widgets/common/json_view.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/elided_label.h"

namespace stepwright::inspector {
namespace {

using common::JsonModel;
using common::JsonSection;

/// Beyond this many rows a search looks no further: the payload is open to look at all the same.
constexpr int mostRows = 20'000;

std::vector<JsonSection> sectionsOf(const DataPane::Content& content) {
  const bool jsonata = content.language == asl::QueryLanguage::Jsonata;
  const auto& sample = content.sample;
  std::vector<JsonSection> sections;
  const auto add = [&](const QString& title, const QString& prefix, const json::Value& value) {
    JsonSection section;
    section.title = title;
    section.note = prefix;
    section.prefix = prefix;
    section.value = value;
    sections.push_back(std::move(section));
  };
  if (sample.input) {
    add(jsonata ? DataPane::tr("Input") : content.inputTitle,
        jsonata ? QStringLiteral("$states.input") : QStringLiteral("$"), *sample.input);
  }
  if (!jsonata && !sample.input && sample.resultLike)
    add(DataPane::tr("Result, its shape"), QStringLiteral("$"), *sample.resultLike);
  if (jsonata && sample.result)
    add(DataPane::tr("Result"), QStringLiteral("$states.result"), *sample.result);
  if (jsonata && !sample.result && sample.resultLike)
    add(DataPane::tr("Result, its shape"), QStringLiteral("$states.result"), *sample.resultLike);
  if (jsonata && sample.errorOutput)
    add(DataPane::tr("Error output"), QStringLiteral("$states.errorOutput"), *sample.errorOutput);
  if (!sample.variables.empty()) add(DataPane::tr("Variables"), QString(), sample.variables);
  if (!sample.context.empty()) {
    add(DataPane::tr("Context"), jsonata ? QStringLiteral("$states.context") : QStringLiteral("$$"),
        sample.context);
  }
  return sections;
}

/// Hides what the words are not in; a row stays where it or anything below it fits.
bool narrow(QTreeView& tree, const QModelIndex& parent, const QString& words, bool aboveFits,
            int& budget) {
  bool any = false;
  const auto& model = *tree.model();
  for (int row = 0; row < model.rowCount(parent) && budget > 0; ++row, --budget) {
    const QModelIndex index = model.index(row, 0, parent);
    const bool container = index.data(JsonModel::ContainerRole).toBool();
    const bool heading = index.data(JsonModel::SectionRole).toBool();
    const bool fits =
        words.isEmpty() ||
        (!heading &&
         index.data(JsonModel::KeyRole).toString().contains(words, Qt::CaseInsensitive)) ||
        (!container &&
         index.data(JsonModel::ValueRole).toString().contains(words, Qt::CaseInsensitive));
    const bool below = narrow(tree, index, words, aboveFits || fits, budget);
    const bool shown = fits || below || aboveFits;
    tree.setRowHidden(row, parent, !shown);
    if (!words.isEmpty() && below) tree.expand(index);
    any |= fits || below;
  }
  return any;
}

QModelIndex firstFit(const QTreeView& tree, const QModelIndex& parent, const QString& words) {
  const auto& model = *tree.model();
  for (int row = 0; row < model.rowCount(parent); ++row) {
    if (tree.isRowHidden(row, parent)) continue;
    const QModelIndex index = model.index(row, 0, parent);
    const QString all = index.data(JsonModel::KeyRole).toString() + QLatin1Char('\n') +
                        (index.data(JsonModel::ContainerRole).toBool()
                             ? QString()
                             : index.data(JsonModel::ValueRole).toString());
    if (!index.data(JsonModel::SectionRole).toBool() && all.contains(words, Qt::CaseInsensitive))
      return index;
    if (tree.isExpanded(index)) {
      const QModelIndex below = firstFit(tree, index, words);
      if (below.isValid()) return below;
    }
  }
  return {};
}

}  // namespace

DataPane::DataPane(QWidget* parent)
    : QWidget(parent),
      title_(new ElidedLabel(this)),
      sources_(new QComboBox(this)),
      search_(new common::SearchField(tr("Find a field or value"), this)),
      tree_(new common::JsonView(this)),
      path_(new ElidedLabel(this)),
      empty_(new QWidget(this)),
      foot_(new QWidget(this)) {
  setObjectName(QStringLiteral("dataPane"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  addHead(column);
  tree_->setAccessibleName(tr("Known data"));
  tree_->setDragDropMode(QAbstractItemView::DragOnly);
  column->addWidget(tree_, 1);
  addEmpty(column);
  auto* line = new QVBoxLayout(foot_);
  line->setContentsMargins(12, 6, 12, 8);
  line->setSpacing(2);
  auto* hint =
      new QLabel(tr("Enter inserts at the caret; a row can be dragged into a field"), foot_);
  hint->setFont(common::fontOf(common::FontRole::Small));
  hint->setForegroundRole(QPalette::PlaceholderText);
  path_->setFont(common::fontOf(common::FontRole::Code));
  path_->setForegroundRole(QPalette::Link);
  path_->setAccessibleName(tr("Path"));
  line->addWidget(hint);
  line->addWidget(path_);
  column->addWidget(foot_);
  search_->installEventFilter(this);
  connect(search_, &QLineEdit::textChanged, this, &DataPane::filter);
  connect(tree_, &common::JsonView::pathPicked, this, [this](const QString& path) {
    if (!path.isEmpty()) emit pathPicked(path);
  });
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, &DataPane::showPath);
}

void DataPane::addHead(QVBoxLayout* column) {
  auto* head = new QWidget(this);
  head->setBackgroundRole(QPalette::AlternateBase);
  head->setAutoFillBackground(true);
  head->setFixedHeight(28);
  auto* line = new QHBoxLayout(head);
  line->setContentsMargins(12, 0, 6, 0);
  title_->setFont(common::fontOf(common::FontRole::Heading));
  auto* close = new QToolButton(head);
  close->setIcon(common::icon(QStringLiteral("close")));
  close->setToolTip(tr("Close the data (Esc)"));
  close->setAccessibleName(tr("Close the data"));
  close->setObjectName(QStringLiteral("small"));
  close->setFixedSize(22, 22);
  line->addWidget(title_, 1);
  line->addWidget(close);
  column->addWidget(head);
  connect(close, &QToolButton::clicked, this, &DataPane::closed);
  auto* from = new QWidget(this);
  auto* row = new QHBoxLayout(from);
  row->setContentsMargins(12, 8, 12, 6);
  row->setSpacing(6);
  sources_->setAccessibleName(tr("Where the data is from"));
  sources_->setToolTip(tr("Where the data is from"));
  sources_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  sources_->setMinimumContentsLength(10);
  row->addWidget(search_, 1);
  row->addWidget(sources_, 1);
  column->addWidget(from);
  connect(sources_, qOverload<int>(&QComboBox::activated), this, &DataPane::sourceChosen);
}

void DataPane::addEmpty(QVBoxLayout* column) {
  auto* inner = new QVBoxLayout(empty_);
  inner->setContentsMargins(16, 8, 16, 16);
  inner->setSpacing(8);
  auto* words = new QLabel(tr("No data is known here yet.\n\nRun the workflow once and each state "
                              "keeps what it was given. A sample input is enough for the first "
                              "state, and a mock of a Task for the state behind it."),
                           empty_);
  words->setWordWrap(true);
  words->setForegroundRole(QPalette::PlaceholderText);
  auto* run = new common::LinkButton(tr("Run"), empty_);
  auto* with = new common::LinkButton(tr("Run with an input…"), empty_);
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(run);
  row->addWidget(with);
  row->addStretch(1);
  inner->addWidget(words);
  inner->addLayout(row);
  inner->addStretch(1);
  column->addWidget(empty_, 1);
  connect(run, &QPushButton::clicked, this, [this] { emit runRequested(false); });
  connect(with, &QPushButton::clicked, this, [this] { emit runRequested(true); });
}

void DataPane::setContent(const Content& content) {
  const bool same = content.sample == content_.sample && content.language == content_.language &&
                    content.inputTitle == content_.inputTitle;
  content_ = content;
  title_->setText(content.state.isEmpty() ? tr("Data") : tr("Data at %1").arg(content.state));
  sources_->clear();
  sources_->addItems(content.sources);
  sources_->setCurrentIndex(content.source);
  sources_->setEnabled(content.sources.size() > 1);
  sources_->setVisible(!content.sources.isEmpty());
  const auto sections = sectionsOf(content);
  empty_->setVisible(sections.empty());
  tree_->setVisible(!sections.empty());
  foot_->setVisible(!sections.empty());
  search_->setVisible(!sections.empty());
  if (same && tree_->model()->rowCount() > 0) return;
  tree_->setLanguage(content.language);
  tree_->setSections(sections);
  filter();
}

void DataPane::focusSearch() {
  if (search_->isHidden()) return setFocus();
  search_->setFocus(Qt::ShortcutFocusReason);
  search_->selectAll();
}

void DataPane::filter() {
  int budget = mostRows;
  const QString words = search_->text().trimmed();
  narrow(*tree_, {}, words, false, budget);
  const QModelIndex first = words.isEmpty() ? tree_->currentIndex() : firstFit(*tree_, {}, words);
  if (first.isValid()) {
    tree_->setCurrentIndex(first);
    tree_->scrollTo(first);
  }
  showPath();
}

void DataPane::showPath() {
  path_->setText(tree_->currentIndex().data(JsonModel::PathRole).toString());
}

bool DataPane::eventFilter(QObject* watched, QEvent* event) {
  if (watched != search_ || event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
    tree_->setFocus();
    if (!tree_->currentIndex().isValid()) tree_->setCurrentIndex(tree_->model()->index(0, 0));
    return true;
  }
  if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
    const QString path = tree_->currentIndex().data(JsonModel::PathRole).toString();
    if (!path.isEmpty()) emit pathPicked(path);
    return true;
  }
  if (key->key() == Qt::Key_Escape && search_->text().isEmpty()) {
    emit closed();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void DataPane::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    emit closed();
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace stepwright::inspector

#include "moc_data_pane.cpp"
