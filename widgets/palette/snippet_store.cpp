// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/snippet_store.h"
#include "widgets/common/said.h"

#include <QDir>
#include <QFile>
#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/asl/model.h"
#include "engine/base/files.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/text.h"

namespace stepwright::palette {
namespace {

constexpr int longestTitle = 60;
constexpr std::uintmax_t largest = 16u << 20;  // bytes
const QString suffix = QStringLiteral(".asl.json");
const QString orderFile = QStringLiteral(".order");

using common::toQt;

std::string toStd(const QByteArray& text) {
  return {text.constData(), static_cast<std::size_t>(text.size())};
}

/// What a file system takes: no separators, no control characters, no dot in front.
QString fileNameOf(const QString& name) {
  QString safe;
  for (const QChar c : name.simplified())
    safe += c.isPrint() && !QStringLiteral("/\\:*?\"<>|").contains(c) ? c : QLatin1Char('-');
  while (safe.startsWith(QLatin1Char('.'))) safe.remove(0, 1);
  safe = safe.left(80).trimmed();
  return safe.isEmpty() ? QStringLiteral("snippet") : safe;
}

/// The machine with a title in its Comment, what the Comment said behind it kept.
json::Value titled(const json::Value& machine, const QString& name, const QString& help) {
  const QString comment = help.isEmpty() ? name : name + QStringLiteral(": ") + help;
  std::vector<json::Member> members{{"Comment", json::Value(comment.toStdString())}};
  for (const auto& member : machine.members())
    if (member.name() != "Comment") members.push_back(member);
  return json::Value::object(std::move(members));
}

QString problemOf(const json::Value& machine) {
  if (!machine.isObject() || !machine["States"].isObject() || machine["States"].empty())
    return SnippetStore::tr("It holds no states");
  for (const auto& state : machine["States"].members())
    if (!asl::stateTypeFrom(state.value["Type"].string()))
      return SnippetStore::tr("“%1” has no type that is known").arg(toQt(state.name()));
  const auto start = machine["StartAt"].string();
  if (machine["States"].find(start) == nullptr)
    return SnippetStore::tr("Its StartAt names no state of it");
  return {};
}

}  // namespace

Snippet readSnippet(const QString& file, const QByteArray& text) {
  Snippet snippet;
  snippet.file = file;
  snippet.text = text;
  snippet.name = file.endsWith(suffix) ? file.chopped(suffix.size()) : file.section('.', 0, -2);
  const auto machine = json::parse(toStd(text));
  if (!machine) {
    snippet.problem = SnippetStore::tr("It is no JSON: %1").arg(common::said(machine.error()));
    return snippet;
  }
  const QString comment = toQt((*machine)["Comment"].string());
  const QString title = comment.section(QStringLiteral(": "), 0, 0);
  if (!title.isEmpty() && title.size() <= longestTitle) snippet.name = title;
  snippet.help = title == snippet.name ? comment.section(QStringLiteral(": "), 1) : comment;
  snippet.states = static_cast<int>((*machine)["States"].size());
  snippet.problem = problemOf(*machine);
  return snippet;
}

SnippetStore::SnippetStore(const QString& folder, QObject* parent)
    : QObject(parent), folder_(folder) {
  load();
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, &SnippetStore::refresh);
  connect(&watcher_, &QFileSystemWatcher::fileChanged, this, &SnippetStore::refresh);
}

QString SnippetStore::path(const QString& file) const { return QDir(folder_).filePath(file); }

int SnippetStore::indexOf(const QString& file) const {
  for (std::size_t i = 0; i < snippets_.size(); ++i)
    if (snippets_[i].file == file) return static_cast<int>(i);
  return -1;
}

QStringList SnippetStore::readOrder() const {
  const auto order = readWholeFile(path(orderFile).toStdString(), largest);
  if (!order) return {};
  return QString::fromStdString(*order).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void SnippetStore::writeOrder() {
  QStringList names;
  for (const Snippet& snippet : snippets_) names << snippet.file;
  write(orderFile, names.join(QLatin1Char('\n')).toUtf8() + '\n');
}

void SnippetStore::load() {
  const QDir folder(folder_);
  QStringList files =
      folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::IgnoreCase);
  const QStringList order = readOrder();
  const auto place = [&](const QString& file) {
    const int at = order.indexOf(file);
    return at < 0 ? order.size() : at;
  };
  std::stable_sort(files.begin(), files.end(),
                   [&](const QString& a, const QString& b) { return place(a) < place(b); });
  snippets_.clear();
  for (const QString& name : qAsConst(files)) {
    const auto text = readWholeFile(path(name).toStdString(), largest);
    if (text) {
      snippets_.push_back(readSnippet(name, QByteArray::fromStdString(*text)));
    } else {
      Snippet unread;
      unread.file = unread.name = name;
      unread.problem = tr("It cannot be read: %1").arg(common::said(text.error()));
      snippets_.push_back(unread);
    }
  }
  if (folder.exists() && !watcher_.directories().contains(folder_)) watcher_.addPath(folder_);
  const QStringList watched = watcher_.files();
  for (const QString& name : qAsConst(files))
    if (!watched.contains(path(name))) watcher_.addPath(path(name));
}

void SnippetStore::refresh() {
  load();
  emit changed();
}

Items SnippetStore::items() const {
  Items items;
  for (const Snippet& snippet : snippets_) {
    Item item;
    item.name = snippet.name;
    item.id = snippet.file;
    item.own = true;
    item.problem = snippet.problem;
    item.help = snippet.problem.isEmpty() ? snippet.help : snippet.problem;
    item.icon = snippet.problem.isEmpty() ? QStringLiteral("sample") : QStringLiteral("warning");
    item.detail = !snippet.problem.isEmpty() ? tr("cannot be used")
                  : snippet.states == 1      ? tr("1 state")
                                             : tr("%1 states").arg(snippet.states);
    if (snippet.problem.isEmpty()) {
      const auto machine = json::parse(toStd(snippet.text));
      item.json = QByteArray::fromStdString(json::print(json::Value::object(
          {{"name", json::Value(snippet.name.toStdString())}, {"fragment", *machine}})));
    }
    items.push_back(std::move(item));
  }
  return items;
}

QString SnippetStore::freeFile(const QString& name) const {
  const QString base = fileNameOf(name);
  QString file = base + suffix;
  for (int i = 2; QFile::exists(path(file)); ++i)
    file = QStringLiteral("%1 %2%3").arg(base).arg(i).arg(suffix);
  return file;
}

bool SnippetStore::write(const QString& file, const QByteArray& text) {
  const auto failed = replaceFile(path(file).toStdString(), toStd(text), {.makeFolders = true});
  error_ = failed ? common::saidInFull(*failed) : QString();
  return !failed;
}

QString SnippetStore::add(const QString& name, const QByteArray& machine, int at) {
  const auto parsed = json::parse(toStd(machine));
  const QString problem = parsed ? problemOf(*parsed) : tr("It is no JSON");
  if (!problem.isEmpty()) {
    error_ = problem;
    return {};
  }
  const QString file = freeFile(name);
  const QByteArray text =
      QByteArray::fromStdString(json::printPretty(titled(*parsed, name.simplified(), {})) + "\n");
  if (!write(file, text)) return {};
  const bool inside = at >= 0 && at <= static_cast<int>(snippets_.size());
  snippets_.insert(inside ? snippets_.begin() + at : snippets_.end(), readSnippet(file, text));
  writeOrder();
  refresh();
  return file;
}

bool SnippetStore::rename(const QString& file, const QString& name) {
  const int at = indexOf(file);
  if (at < 0 || name.simplified().isEmpty()) return false;
  Snippet& snippet = snippets_[static_cast<std::size_t>(at)];
  if (snippet.name == name.simplified()) return true;
  const auto machine = json::parse(toStd(snippet.text));
  // A broken file keeps its text; only the file is called otherwise.
  QByteArray text = snippet.text;
  if (machine && machine->isObject())
    text = QByteArray::fromStdString(
        json::printPretty(titled(*machine, name.simplified(), snippet.help)) + "\n");
  const QString renamed = fileNameOf(name) + suffix == file ? file : freeFile(name);
  if (!write(renamed, text)) return false;
  if (renamed != file) QFile::remove(path(file));
  snippet.file = renamed;
  writeOrder();
  refresh();
  return true;
}

bool SnippetStore::remove(const QString& file) {
  const int at = indexOf(file);
  if (at < 0) return false;
  if (!QFile::moveToTrash(path(file)) && !QFile::remove(path(file))) {
    error_ = tr("%1 cannot be deleted").arg(path(file));
    return false;
  }
  snippets_.erase(snippets_.begin() + at);
  writeOrder();
  refresh();
  return true;
}

void SnippetStore::move(const QString& file, int to) {
  const int at = indexOf(file);
  if (at < 0 || to < 0 || to > static_cast<int>(snippets_.size())) return;
  Snippet moved = snippets_[static_cast<std::size_t>(at)];
  snippets_.erase(snippets_.begin() + at);
  snippets_.insert(snippets_.begin() + (to > at ? to - 1 : to), std::move(moved));
  writeOrder();
  refresh();
}

}  // namespace stepwright::palette

#include "moc_snippet_store.cpp"
