// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/folder_view.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <array>

#include "engine/asl/document.h"
#include "engine/base/files.h"
#include "engine/project/file_and_name.h"
#include "engine/project/hosted.h"
#include "widgets/common/icons.h"

namespace stepwright::app {

namespace {

constexpr int kMostFiles = 5000;      // definitions that are listed
constexpr int kMostSeen = 200000;     // files that are looked at
constexpr qint64 kLargest = 2 << 20;  // of a file that is looked into
constexpr int kSlice = 12;            // ms
constexpr int kPathRole = Qt::UserRole + 1;

bool endsWithOneOf(const QString& name, std::initializer_list<const char*> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](const char* end) {
    return name.endsWith(QLatin1String(end), Qt::CaseInsensitive);
  });
}

/// Folders of tools, in which copies and foreign things lie.
bool isForeign(const QString& relative) {
  for (const QString& part : relative.split(QLatin1Char('/'))) {
    if (part.startsWith(QLatin1Char('.')) || part == QLatin1String("node_modules") ||
        part == QLatin1String("__pycache__"))
      return true;
  }
  return false;
}

/// A word of a definition, or of what a host says around one or where it names its file.
bool speaksOfMachines(const std::string& text) {
  static constexpr std::array<const char*, 4> words = {"StartAt", "StateMachine", "stateMachines",
                                                       "aws_sfn_state_machine"};
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return text.find(word) != std::string::npos; });
}

}  // namespace

QStringList documentsOf(const QString& path) {
  if (endsWithOneOf(path, {".stepwright.json"})) return {};
  const bool named = endsWithOneOf(path, {".asl.json", ".asl.yaml", ".asl.yml", ".asl"});
  const bool text = endsWithOneOf(path, {".json", ".yaml", ".yml", ".tf", ".template", ".md"});
  const auto content =
      named || text ? readWholeFile(path.toStdString(), kLargest) : Result<std::string>(Error{});
  if (!content || !speaksOfMachines(*content)) return named ? QStringList{path} : QStringList();
  QStringList machines;
  for (const std::string& each : project::documentsIn(path.toStdString()).paths)
    if (each != path.toStdString()) machines << QString::fromStdString(each);
  if (!machines.isEmpty()) return machines;
  const auto format = asl::Document::formatOf(path.toStdString());
  const bool definition = named || asl::Document::read(*content, format).value().contains("States");
  return definition ? QStringList{path} : QStringList();
}

FolderView::FolderView(QWidget* parent) : TrueFocus(parent) {
  setObjectName(QStringLiteral("folderView"));
  setAccessibleName(tr("Folder"));
  setHeaderHidden(true);
  setFrameShape(QFrame::NoFrame);
  setUniformRowHeights(true);
  setIndentation(16);
  setIconSize({16, 16});
  setFont(common::fontOf(common::FontRole::Table));
  setTextElideMode(Qt::ElideMiddle);
  next_.setInterval(0);
  again_.setSingleShot(true);
  again_.setInterval(400);
  connect(&next_, &QTimer::timeout, this, &FolderView::searchOn);
  connect(&again_, &QTimer::timeout, this, &FolderView::begin);
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, &again_, qOverload<>(&QTimer::start));
  connect(this, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
    const QString path = item->data(0, kPathRole).toString();
    if (!path.isEmpty()) emit fileActivated(path);
  });
}

FolderView::~FolderView() = default;

void FolderView::setFolder(const QString& path) {
  folder_ = path;
  files_.clear();
  clear();
  begin();
}

void FolderView::begin() {
  found_.clear();
  seen_ = 0;
  search_.reset();
  if (folder_.isEmpty() || !QFileInfo(folder_).isDir()) return show();
  search_ = std::make_unique<QDirIterator>(folder_, QDir::Files | QDir::NoSymLinks,
                                           QDirIterator::Subdirectories);
  next_.start();
}

void FolderView::searchOn() {
  QElapsedTimer time;
  time.start();
  while (search_ && time.elapsed() < kSlice) {
    const bool full = found_.size() >= kMostFiles || ++seen_ > kMostSeen;
    if (full || !search_->hasNext()) {
      search_.reset();
      next_.stop();
      return show();
    }
    const QString path = search_->next();
    if (isForeign(shortPath(path))) continue;
    for (const QString& document : documentsOf(path))
      if (!isForeign(shortPath(document))) found_ << document;
  }
}

QString FolderView::shortPath(const QString& file) const {
  return QDir(folder_).relativeFilePath(file);
}

QTreeWidgetItem* FolderView::folderItem(const QString& relative) {
  if (relative.isEmpty() || relative == QLatin1String(".")) return invisibleRootItem();
  const QString above = QFileInfo(relative).path();
  QTreeWidgetItem* parent = folderItem(above == relative ? QString() : above);
  const QString name = QFileInfo(relative).fileName();
  for (int row = 0; row < parent->childCount(); ++row) {
    QTreeWidgetItem* child = parent->child(row);
    if (child->data(0, kPathRole).toString().isEmpty() && child->text(0) == name) return child;
  }
  auto* item = new QTreeWidgetItem(parent, {name});
  item->setIcon(0, common::icon(QStringLiteral("open"), &common::Theme::text3));
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  return item;
}

void FolderView::show() {
  // A file may be found by itself and by the template that names it.
  found_.removeDuplicates();
  std::sort(found_.begin(), found_.end(), [](const QString& a, const QString& b) {
    return QString::compare(a, b, Qt::CaseInsensitive) < 0;
  });
  if (found_ != files_ || topLevelItemCount() == 0) {
    files_ = found_;
    clear();
    for (const QString& path : qAsConst(files_)) {
      const auto place = project::fileAndName(path.toStdString());
      const QString relative = shortPath(QString::fromStdString(place.file));
      const bool hosted = !place.name.empty();
      auto* item = new QTreeWidgetItem(
          folderItem(hosted ? relative : QFileInfo(relative).path()),
          {hosted ? QString::fromStdString(place.name) : QFileInfo(relative).fileName()});
      item->setIcon(0, common::icon(QStringLiteral("view-graph")));
      item->setData(0, kPathRole, path);
      item->setToolTip(0, relative);
    }
    expandAll();
    setCurrentFile(current_);
  }
  if (!watcher_.directories().isEmpty()) watcher_.removePaths(watcher_.directories());
  QSet<QString> folders{folder_};
  for (const QString& path : qAsConst(files_)) folders << QFileInfo(path).path();
  for (const QString& path : qAsConst(folders))
    if (QFileInfo(path).isDir()) watcher_.addPath(path);
  viewport()->update();
  emit searched();
}

void FolderView::setCurrentFile(const QString& file) {
  current_ = file;
  for (QTreeWidgetItemIterator each(this); *each != nullptr; ++each) {
    if ((*each)->data(0, kPathRole).toString() != file || file.isEmpty()) continue;
    setCurrentItem(*each);
    return;
  }
  setCurrentItem(nullptr);
}

void FolderView::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!enter || currentItem() == nullptr) return QTreeWidget::keyPressEvent(event);
  const QString path = currentItem()->data(0, kPathRole).toString();
  if (!path.isEmpty()) emit fileActivated(path);
}

void FolderView::paintEvent(QPaintEvent* event) {
  QTreeWidget::paintEvent(event);
  if (topLevelItemCount() > 0) return;
  QPainter painter(viewport());
  painter.setFont(common::fontOf(common::FontRole::Table));
  painter.setPen(common::Theme::current().text3);
  const QString words = folder_.isEmpty()
                            ? tr("No folder is open. File \u203A Open folder shows one here.")
                        : isSearching() ? tr("Searching \u2026")
                                        : tr("There are no definitions in this folder.");
  painter.drawText(viewport()->rect().adjusted(8, 8, -8, -8),
                   Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
}

}  // namespace stepwright::app

#include "moc_folder_view.cpp"
