// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/document_model.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QUuid>
#include <algorithm>
#include <utility>

#include "engine/asl/bind.h"
#include "engine/base/files.h"
#include "engine/base/log.h"
#include "engine/json/pointer.h"
#include "engine/project/file_and_name.h"
#include "widgets/common/said.h"
#include "widgets/document/apply_edits.h"
#include "widgets/document/state_id.h"

namespace stepwright::document {

namespace {

// Up to this size a text is read on the spot: it takes less than a frame.
constexpr std::size_t kReadAtOnce = 96 * 1024;
// Up to this size, the largest that AWS takes, a text is also read on the spot when it is opened.
constexpr std::size_t kReadAtOpening = 1024 * 1024;
constexpr int kAnalysisPause = 60;  // ms after the last key before a large text is analysed

constexpr int kTyping = 1;

/// A line of the log: what was done with a file.
void note(const QString& path, const char* done, std::size_t bytes) {
  log::info(log::Area::Document, [&] {
    return path.toStdString() + ": " + done + ", " + std::to_string(bytes) + " bytes";
  });
}

void noteFailure(const QString& path, const Error& error) {
  log::warning(log::Area::Document, [&] { return path.toStdString() + ": " + error.code; });
}

/// The file that an absolute path leads to, or the nearest folder on the way to it that exists.
QString nearest(const QString& path) {
  const std::string file = project::fileAndName(path.toStdString()).file;
  QString there = QString::fromStdString(linkTarget(file));
  while (!QFileInfo::exists(there) && there.contains(QLatin1Char('/')))
    there = QFileInfo(there).path();
  return there;
}

int mergeId(const QString& key) {
  return key.isEmpty() ? 0 : static_cast<int>(qHash(key) & 0x7ffffffeu) + 2;
}

}  // namespace

namespace {

/// Of a new document, while nothing was done yet, nothing at all is to be heard.
asl::SuppressionsPtr unheard(const QString& path, const QUndoStack& undo,
                             const asl::SuppressionsPtr& unwanted) {
  static const auto everything =
      std::make_shared<const asl::Suppressions>(asl::Suppressions{{"*", "", "", "a new document"}});
  return path.isEmpty() && undo.index() == 0 ? everything : unwanted;
}

}  // namespace

DocumentModel::DocumentModel(QObject* parent)
    : QObject(parent),
      key_(QUuid::createUuid().toString()),
      watcher_(std::make_unique<QFileSystemWatcher>()) {
  qRegisterMetaType<quint64>();
  connect(&undo_, &UndoStack::savedChanged, this, [this] { emit modifiedChanged(isModified()); });
  pause_.setSingleShot(true);
  pause_.setInterval(kAnalysisPause);
  connect(&pause_, &QTimer::timeout, this, [this] {
    if (!analyser_) {
      analyser_ = std::make_unique<project::Analyser>([this](quint64 revision, asl::Document done) {
        QMetaObject::invokeMethod(
            this, [this, revision, done = std::move(done)] { analysed(revision, done); },
            Qt::QueuedConnection);
      });
    }
    analyser_->request(revision_, text_, format_, type_, catalogue_, suppressions_, values_,
                       hosting_.origin(text_));
  });
  look_.setSingleShot(true);
  look_.setInterval(150);
  connect(&look_, &QTimer::timeout, this, &DocumentModel::checkFile);
  connect(watcher_.get(), &QFileSystemWatcher::fileChanged, &look_, qOverload<>(&QTimer::start));
  connect(watcher_.get(), &QFileSystemWatcher::directoryChanged, &look_,
          qOverload<>(&QTimer::start));
}

DocumentModel::~DocumentModel() {
  analyser_.reset();   // before the members that its thread's last call would post to
  undo_.disconnect();  // its end is not news to anybody
}

void DocumentModel::settle() {
  if (upToDate()) return;
  pause_.stop();
  analysed_ = revision_;
  adopt(asl::Document::read(text_, format_, type_, hosting_.origin(text_), catalogue_,
                            unheard(path_, undo_, suppressions_))
            .withValues(values_));
}

bool DocumentModel::apply(const edit::Change& change, const QString& mergeKey) {
  undo_.prepare();
  if (!upToDate() || !change.isFor(document_)) return false;
  if (change.edits.empty()) return true;
  EditTarget& target = *this;
  auto command = std::make_unique<ApplyEdits>(target, common::said(change.label), change.edits,
                                              mergeId(mergeKey));
  command->setSelectionAfter(change.selection);
  if (mergeKey.startsWith(namingKey({}))) {
    const auto id = mergeKey.mid(namingKey({}).size()).toStdString();
    const bool there = asl::findState(*document_.machine(), id) != nullptr;
    command->setNaming(there ? ApplyEdits::Naming::Names : ApplyEdits::Naming::Adds);
  }
  return undo_.take(std::move(command));
}

QString namingKey(const asl::StateId& state) {
  return QStringLiteral("named:") + QString::fromStdString(state);
}

void DocumentModel::applyTyped(const text::TextEdits& edits) {
  EditTarget& target = *this;
  auto command = std::make_unique<ApplyEdits>(target, tr("Type"), edits, kTyping);
  command->setAlreadyShown();
  // Where that is refused, the editor takes the text as it is again.
  if (!undo_.take(std::move(command))) emit textReplaced();
}

bool DocumentModel::isModified() const {
  const bool kept = seen_.state == FileState::AsKnown || seen_.state == FileState::Changed;
  return !undo_.isSaved() || neverSaved_ || !kept;
}

QString DocumentModel::title() const {
  if (path_.isEmpty()) return title_;
  const auto place = project::fileAndName(path_.toStdString());
  return place.name.empty() ? QFileInfo(path_).fileName() : QString::fromStdString(place.name);
}

void DocumentModel::setFresh(const std::string& text, asl::Format format, const QString& title) {
  if (!title.isNull()) title_ = title;
  format_ = format;
  text_ = text;
  undo_.clear();
  selection_.clear();
  emit textReplaced();
  textMoved();
  if (text.size() <= kReadAtOpening) settle();
}

std::optional<Error> DocumentModel::open(const QString& path, asl::QueryLanguage ofNew) {
  languageOfNew_ = ofNew;
  auto content = project::readFile(path.toStdString());
  if (!content) return noteFailure(path, content.error()), content.error();
  note(path, "opened", content->text.size());
  path_ = QFileInfo(path).absoluteFilePath();
  byteOrderMark_ = content->byteOrderMark;
  onDisk_ = content->text;
  hosting_.look(path_, content->host);
  if (const auto& owner = hosting_.owner()) type_ = owner->machine.type.value_or(type_);
  neverSaved_ = false;
  seen_ = {};
  // An empty file is one that is about to be drawn: it acts as a new document.
  const bool blank = project::isBlank(content->text);
  setFresh(blank ? project::emptyDefinition(content->format, languageOfNew_) : content->text,
           content->format);
  watch();
  emit fileChanged();
  return std::nullopt;
}

void DocumentModel::openLost(const QString& path, const std::string& text) {
  path_ = QFileInfo(path).absoluteFilePath();
  setFresh(text, asl::Document::formatOf(path.toStdString()));
  emit fileChanged();
  checkFile();
}

std::optional<Error> DocumentModel::write(const QString& path) {
  // Nothing was drawn in an empty file yet: it stays as it is.
  const bool untouched = path == path_ && undo_.isSaved() && project::isBlank(onDisk_) &&
                         text_ == project::emptyDefinition(format_, languageOfNew_);
  const std::string bytes = untouched ? onDisk_ : text_;
  std::string otherwise;
  auto failed = project::writeFile(path.toStdString(), {bytes, byteOrderMark_, format_},
                                   [&](const std::string& words) { otherwise = words; });
  if (failed) return noteFailure(path, *failed), failed;
  note(path, "saved", bytes.size());
  onDisk_ = bytes;
  // A host may say it in its own way.
  auto content = project::readFile(path.toStdString());
  if (content && !content->host.empty()) onDisk_ = std::move(content->text);
  hosting_.look(path, content ? content->host : std::string());
  hosting_.setNote(std::move(otherwise));
  neverSaved_ = false;
  undo_.setClean();
  see({}, false);
  return std::nullopt;
}

std::optional<Error> DocumentModel::save() {
  auto failed = write(path_);
  if (!failed) watch();
  return failed;
}

std::optional<Error> DocumentModel::saveAs(const QString& path) {
  if (auto failed = write(path)) return failed;
  path_ = QFileInfo(path).absoluteFilePath();
  const auto format = asl::Document::formatOf(path.toStdString());
  if (format != format_) {
    format_ = format;
    textMoved();
    settle();
  }
  watch();
  emit fileChanged();
  return std::nullopt;
}

std::optional<Error> DocumentModel::reload() {
  auto content = project::readFile(path_.toStdString());
  if (!content) return noteFailure(path_, content.error()), content.error();
  note(path_, "read again", content->text.size());
  onDisk_ = content->text;
  byteOrderMark_ = content->byteOrderMark;
  hosting_.look(path_, content->host);
  replaceText(content->text, tr("Reload from disk"));
  undo_.setClean();
  see({}, false);
  return std::nullopt;
}

void DocumentModel::keepMine() {
  if (seen_.state != FileState::Changed) return see(seen_, false);
  onDisk_ = std::move(seen_.text);
  undo_.resetClean();
  see({}, false);
}

void DocumentModel::replaceText(const std::string& text, const QString& label) {
  undo_.prepare();
  EditTarget& target = *this;
  undo_.take(std::make_unique<ApplyEdits>(target, label, text::difference(text_, text), 0));
  settle();
}

void DocumentModel::checkFile() {
  if (path_.isEmpty()) return;
  Seen now = look();
  watch();
  if (now == seen_) return;
  const bool pending = now.state != FileState::AsKnown;
  see(std::move(now), pending);
}

DocumentModel::Seen DocumentModel::look() const {
  auto content = project::readFile(path_.toStdString());
  if (content && content->text == onDisk_) return {};
  if (content) return {FileState::Changed, std::move(content->text), {}};
  const Error& error = content.error();
  // Folders that go or come back are news as well.
  if (error.code == "file.missing") return {FileState::Gone, {}, nearest(path_).toStdString()};
  const bool blocked = error.code == "file.special";
  return {blocked ? FileState::Blocked : FileState::Unreadable, {}, error.message};
}

void DocumentModel::see(Seen seen, bool pending) {
  const bool settled = outsidePending_ && !pending;
  seen_ = std::move(seen);
  outsidePending_ = pending;
  if (pending)
    log::info(log::Area::Document,
              [&] { return path_.toStdString() + ": its file is no longer as it was"; });
  if (pending) emit changedOutside();
  if (settled) emit outsideSettled();
  emit modifiedChanged(isModified());
}

void DocumentModel::watch() {
  // An editor that replaces the file takes it out of the watcher: it is put back at each look.
  // Where there is no file, the nearest folder tells of its coming back.
  const QString there = nearest(path_);
  const QStringList watched = watcher_->files() + watcher_->directories();
  if (watched == QStringList{there}) return;
  if (!watched.isEmpty()) watcher_->removePaths(watched);
  watcher_->addPath(there);
}

asl::StateId DocumentModel::selectedState() const {
  return selection_.empty() || !isStateId(selection_.back()) ? asl::StateId() : selection_.back();
}

void DocumentModel::setSelection(std::vector<asl::StateId> states) {
  selectedNext_.clear();
  if (states == selection_) return;
  emit selectionLeaving();
  selection_ = std::move(states);
  emit selectionChanged();
}

void DocumentModel::selectState(const asl::StateId& state) {
  setSelection(state.empty() ? std::vector<asl::StateId>() : std::vector<asl::StateId>{state});
}

void DocumentModel::splice(const text::TextEdits& edits, bool alreadyShown,
                           std::vector<asl::StateId> selection) {
  selectedNext_ = std::move(selection);
  text_ = text::apply(text_, edits);
  if (alreadyShown) {
    emit textTyped(edits);
  } else {
    emit textSpliced(edits);
  }
  textMoved();
}

void DocumentModel::textMoved() {
  ++revision_;
  emit textChanged();
  analyse();
}

void DocumentModel::setDeployment(asl::WorkflowType type, const asl::PlaceholderValues& values) {
  if (type == type_ && values == values_) return;
  type_ = type;
  values_ = values;
  if (revision_++ > 0) analyse();  // what is being worked on is of another deployment
}

void DocumentModel::setSuppressions(asl::SuppressionsPtr suppressions) {
  if (suppressions == suppressions_) return;
  suppressions_ = std::move(suppressions);
  if (revision_++ > 0) analyse();
}

void DocumentModel::analyse() {
  if (text_.size() <= kReadAtOnce) {
    settle();
  } else {
    pause_.start();
  }
}

void DocumentModel::analysed(quint64 revision, asl::Document document) {
  if (revision != revision_ || upToDate()) return;
  analysed_ = revision;
  adopt(std::move(document));
}

void DocumentModel::adopt(asl::Document document) {
  document_ = std::move(document);
  if (document_.wellFormed() || !document_.foreign().empty()) {
    picture_ = document_;
    const auto& machine = *document_.machine();
    const auto gone = [&](const auto& id) {
      return isStateId(id) ? asl::findState(machine, id) == nullptr
                           : json::resolve(document_.value(), id) == nullptr;
    };
    const auto before = selection_;
    if (!selectedNext_.empty()) selection_ = std::exchange(selectedNext_, {});
    selection_.erase(std::remove_if(selection_.begin(), selection_.end(), gone), selection_.end());
    emit documentChanged();
    if (selection_ != before) emit selectionChanged();
  } else {
    emit documentChanged();
  }
}

}  // namespace stepwright::document

#include "moc_document_model.cpp"
