// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/script.h"

#include <QFile>
#include <algorithm>

namespace stepwright::journeys {

namespace {

QString toQt(const std::string& text) { return QString::fromStdString(text); }

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool sameField(const Typed& a, const Typed& b) {
  using Kind = TypedField::Kind;
  return a.document == b.document && a.field.place == b.field.place &&
         (a.field.kind == Kind::Json) == (b.field.kind == Kind::Json);
}

}  // namespace

void Script::opens(const QString& file, const std::string& text) {
  documents_.emplace(file,
                     ScriptedDocument(text, asl::Document::formatOf(file.toStdString()), true));
  closed_.erase(file);
}

void Script::begins(const QString& title, const std::string& text) {
  documents_.emplace(title, ScriptedDocument(text, asl::Format::Json, false));
}

void Script::getsFile(const QString& title, const QString& file) {
  auto document = documents_.extract(title);
  document.key() = file;
  documents_.insert(std::move(document));
  for (auto& draft : drafts_)
    if (draft.document == title) draft.document = file;
}

void Script::closes(const QString& key) {
  const auto& document = documents_.at(key);
  if (document.onDisk()) closed_[key] = QByteArray::fromStdString(*document.onDisk());
  documents_.erase(key);
  saving_.clear();
}

void Script::startsAgain() {
  std::erase_if(documents_, [](const auto& one) { return !one.second.onDisk(); });
  for (auto& [key, document] : documents_) document.reopens();
  if (!documents_.empty()) return;
  for (const auto& [path, bytes] : std::map(closed_)) opens(path, bytes.toStdString());
}

void Script::leaves() {
  if (!typed_) return;
  forgetDraft(*typed_);
  if (typed_->change)
    documents_.at(typed_->document).changes(*typed_->change);
  else
    drafts_.push_back(*typed_);
  typed_.reset();
}

void Script::drops() {
  if (typed_) forgetDraft(*typed_);
  typed_.reset();
}

const Typed* Script::draftOf(const Typed& field) const {
  const auto found = std::find_if(drafts_.begin(), drafts_.end(),
                                  [&](const Typed& draft) { return sameField(draft, field); });
  return found == drafts_.end() ? nullptr : &*found;
}

bool Script::isUnsaved(const QString& key) const {
  const bool draft = std::any_of(drafts_.begin(), drafts_.end(),
                                 [&](const Typed& one) { return one.document == key; });
  return draft || !documents_.at(key).saved();
}

QString Script::look(const QString& key, const std::string& shown) {
  const auto found = documents_.find(key);
  if (found == documents_.end()) return key + QStringLiteral(" is open, and should not be");
  const auto differs = found->second.look(shown);
  if (differs.empty()) return {};
  return key + QStringLiteral(": ") + toQt(differs) + QLatin1Char('\n') +
         toQt(shownDifference(found->second.text(), shown));
}

QString Script::lookAtFiles() {
  for (auto& [key, document] : documents_) {
    if (saving_ == key) document.saves();
    if (document.onDisk() && read(key) != QByteArray::fromStdString(*document.onDisk()))
      return key + QStringLiteral(": the file holds another text\n") +
             toQt(shownDifference(*document.onDisk(), read(key).toStdString()));
  }
  saving_.clear();
  for (const auto& [path, bytes] : closed_)
    if (read(path) != bytes) return path + QStringLiteral(": the closed file has changed");
  return {};
}

void Script::forgetDraft(const Typed& typed) {
  std::erase_if(drafts_, [&](const Typed& draft) { return sameField(draft, typed); });
}

void Script::forgetDrafts(const QString& document) {
  std::erase_if(drafts_, [&](const Typed& draft) { return draft.document == document; });
}

}  // namespace stepwright::journeys
