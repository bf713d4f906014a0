// SPDX-License-Identifier: GPL-3.0-or-later
// The Inspector's side of picking paths from the data that is known.
#include <QApplication>

#include "engine/assist/try_expression.h"
#include "widgets/common/data_request.h"
#include "widgets/common/pending_edit.h"
#include "widgets/inspector/data_pane.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/insert_path.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/page.h"
#include "widgets/inspector/payload_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

/// The row of the schema that a field is for; null for those of the rule builder, which see the
/// input.
const asl::Field* schemaOf(QWidget* field) {
  for (QWidget* at = field; at != nullptr; at = at->parentWidget()) {
    if (const auto* editor = qobject_cast<FieldEditor*>(at)) return &editor->field();
  }
  return nullptr;
}

/// What the $ of a JSONPath field is.
QString inputTitleOf(const asl::Field* field, const assist::Sample& sample) {
  if (field == nullptr) return Inspector::tr("Input");
  const bool catches = field->owner == asl::Owner::Catcher;
  if (field->name == "ResultSelector") return Inspector::tr("Result");
  if (field->name == "Assign" && catches) return Inspector::tr("Error output");
  if (field->name == "Assign" && sample.result) return Inspector::tr("Result");
  const bool through = sample.effective && field->name != "InputPath";
  return through ? Inspector::tr("Input, after InputPath") : Inspector::tr("Input");
}

/// A Map's ItemSelector reads the item from the Context object: the first one stands for all.
void giveFirstItem(Subject& subject) {
  if (subject.state == nullptr || subject.state->type != asl::StateType::Map) return;
  assist::Sample& sample = subject.sample;
  if (!sample.input || sample.context.contains("Map")) return;
  const bool jsonata = subject.language() == asl::QueryLanguage::Jsonata;
  const json::Value* from = subject.fields().find(jsonata ? "Items" : "ItemsPath");
  json::Value items = sample.effective ? *sample.effective : *sample.input;
  if (from != nullptr && from->isArray()) {
    items = *from;
  } else if (from != nullptr) {
    assist::Sample seen = sample;
    seen.input = items;
    const auto trial = assist::tryExpression(from->string(), subject.language(), seen);
    items = trial.value ? *trial.value : json::Value();
  }
  if (!items.isArray() || items.empty()) return;
  const json::Value item = json::Value::object().with("Index", 0).with("Value", items.at(0));
  sample.context = sample.context.with("Map", json::Value::object().with("Item", item));
}

}  // namespace

void Inspector::wireData() {
  data_->hide();
  // The field loses the keyboard to the tree that a path is picked from, so it is remembered.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    QWidget* field = now == nullptr ? nullptr : pathTarget(now);
    if (field == nullptr || !isAncestorOf(field) || field == typedIn_) return;
    typedIn_ = field;
    if (data_->isVisible()) refresh();
  });
  connect(data_, &DataPane::pathPicked, this, &Inspector::insertPath);
  connect(data_, &DataPane::sourceChosen, this, &Inspector::chooseSource);
  connect(data_, &DataPane::closed, this, &Inspector::closeData);
  connect(data_, &DataPane::runRequested, this, &Inspector::runRequested);
}

bool Inspector::event(QEvent* event) {
  if (event->type() == common::EditEvent::type()) {
    onEdit(static_cast<common::EditEvent&>(*event));
    event->accept();
    return true;
  }
  if (event->type() != common::DataRequest::type()) return QWidget::event(event);
  typedIn_ = pathTarget(static_cast<common::DataRequest*>(event)->field());
  event->accept();
  pickData();
  return true;
}

void Inspector::pickData() {
  if (selection_.size() > 1) return;
  data_->show();
  refresh();
  data_->focusSearch();
}

void Inspector::closeData() {
  data_->hide();
  if (!typedIn_.isNull() && typedIn_->isVisible()) typedIn_->setFocus();
}

bool Inspector::insertPath(const QString& path) {
  if (typedIn_.isNull() || !typedIn_->isVisible()) return false;
  insertPathInto(typedIn_, path);
  return true;
}

void Inspector::setKnownData(std::vector<KnownSource> sources) {
  if (sources == sources_) return;
  sources_ = std::move(sources);
  refresh();
}

void Inspector::setSeenErrors(const QStringList& names) {
  if (names == seenErrors_) return;
  seenErrors_ = names;
  refresh();
}

void Inspector::setSample(const assist::Sample& sample) {
  const bool known = sample.input || sample.result || !sample.variables.empty();
  setKnownData(known ? std::vector<KnownSource>{{tr("Last run"), sample}}
                     : std::vector<KnownSource>());
}

int Inspector::sourceIndex() const {
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    if (sources_[i].name == source_) return static_cast<int>(i);
  }
  return 0;
}

void Inspector::chooseSource(int source) {
  if (source < 0 || source >= static_cast<int>(sources_.size())) return;
  source_ = sources_[static_cast<std::size_t>(source)].name;
  refresh();
}

void Inspector::giveData(Subject& subject) const {
  for (const auto& source : sources_) subject.sources << source.name;
  subject.source = sourceIndex();
  subject.seenErrors = seenErrors_;
  if (sources_.empty()) return;
  subject.sample = sources_[static_cast<std::size_t>(subject.source)].sample;
  // What InputPath lets through is what the other fields of JSONPath see.
  const json::Value* path = subject.fields().find("InputPath");
  if (subject.language() == asl::QueryLanguage::JsonPath && subject.sample.input &&
      path != nullptr) {
    const auto trial = assist::tryExpression(path->string(), subject.language(), subject.sample);
    if (path->isNull()) {
      subject.sample.effective = json::Value::object();
    } else if (trial.value) {
      subject.sample.effective = trial.value;
    }
  }
  giveFirstItem(subject);
}

void Inspector::showData(const Subject& subject) {
  if (!data_->isVisible()) return;
  const asl::Field* field = typedIn_.isNull() ? nullptr : schemaOf(typedIn_);
  DataPane::Content content;
  if (subject.state != nullptr) content.state = toQt(subject.state->name);
  content.language = subject.language();
  content.inputTitle = inputTitleOf(field, subject.sample);
  content.sample =
      field != nullptr ? sampleOf(*field, content.language, subject.sample) : subject.sample;
  if (field == nullptr && subject.sample.effective) content.sample.input = subject.sample.effective;
  content.sources = subject.sources;
  content.source = subject.source;
  data_->setContent(content);
}

}  // namespace stepwright::inspector
