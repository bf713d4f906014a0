// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/data_picking.h"

#include <QApplication>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/assist/try_expression.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/insert_path.h"
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

/// What InputPath lets through is what the other fields of JSONPath see.
void applyInputPath(Subject& subject) {
  const json::Value* path = subject.fields().find("InputPath");
  const bool applies = subject.language() == asl::QueryLanguage::JsonPath && path != nullptr;
  if (!applies || !subject.sample.input) return;
  const auto trial = assist::tryExpression(path->string(), subject.language(), subject.sample);
  if (path->isNull()) {
    subject.sample.effective = json::Value::object();
  } else if (trial.value) {
    subject.sample.effective = trial.value;
  }
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
  const json::Value item = json::Value::object()
                               .with("Index", 0)
                               .with("Value", items.at(0))
                               .with("Source", "STATE_DATA");
  sample.context = sample.context.with("Map", json::Value::object().with("Item", item));
}

}  // namespace

DataPicking::DataPicking(QWidget* form) : QObject(form), form_(form), pane_(new DataPane(form)) {
  pane_->hide();
  // The field loses the keyboard to the tree that a path is picked from, so it is remembered.
  connect(qApp, &QApplication::focusChanged, this,
          [this](QWidget*, QWidget* now) { followFocus(now); });
  connect(pane_, &DataPane::pathPicked, this, &DataPicking::insert);
  connect(pane_, &DataPane::sourceChosen, this, &DataPicking::choose);
  connect(pane_, &DataPane::closed, this, &DataPicking::close);
  connect(pane_, &DataPane::runRequested, this, &DataPicking::runRequested);
}

void DataPicking::followFocus(QWidget* now) {
  QWidget* field = now == nullptr ? nullptr : pathTarget(now);
  if (field == nullptr || !form_->isAncestorOf(field) || field == typedIn_) return;
  typedIn_ = field;
  if (pane_->isVisible()) emit changed();
}

void DataPicking::setField(QWidget* field) { typedIn_ = pathTarget(field); }

void DataPicking::open() {
  pane_->show();
  emit changed();
  pane_->focusSearch();
}

bool DataPicking::isOpen() const { return !pane_->isHidden(); }

void DataPicking::close() {
  pane_->hide();
  emit changed();
  if (!typedIn_.isNull() && typedIn_->isVisible()) typedIn_->setFocus();
}

bool DataPicking::insert(const QString& path) {
  if (typedIn_.isNull() || !typedIn_->isVisible()) return false;
  insertPathInto(typedIn_, path);
  return true;
}

void DataPicking::setSources(std::vector<KnownSource> sources) {
  if (sources == sources_) return;
  sources_ = std::move(sources);
  emit changed();
}

int DataPicking::sourceIndex() const {
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    if (sources_[i].name == source_) return static_cast<int>(i);
  }
  return 0;
}

void DataPicking::choose(int source) {
  if (source < 0 || source >= static_cast<int>(sources_.size())) return;
  source_ = sources_[static_cast<std::size_t>(source)].name;
  emit changed();
}

/// The answer of an action has a shape before there is one.
void DataPicking::giveShapeOfResult(Subject& subject) const {
  if (subject.state == nullptr || subject.state->type != asl::StateType::Task) return;
  const std::string resource(subject.state->fields["Resource"].string());
  if (resource != likeOf_) {
    likeOf_ = resource;
    like_.reset();
    const auto& source = subject.document.catalogue();
    const auto catalogue = source ? source() : nullptr;
    const auto shape = catalogue ? catalogue->output(resource) : std::nullopt;
    if (shape) like_ = likenessOf(*shape);
  }
  subject.sample.resultLike = like_;
}

void DataPicking::give(Subject& subject) const {
  for (const auto& source : sources_) subject.sources << source.name;
  giveShapeOfResult(subject);
  subject.source = sourceIndex();
  if (sources_.empty()) return;
  const auto like = subject.sample.resultLike;
  subject.sample = sources_[static_cast<std::size_t>(subject.source)].sample;
  subject.sample.resultLike = like;
  applyInputPath(subject);
  giveFirstItem(subject);
}

/// What the $ of a JSONPath field is.
QString DataPicking::inputTitleOf(const asl::Field* field, const assist::Sample& sample) const {
  if (field == nullptr) return tr("Input");
  const bool catches = field->owner == asl::Owner::Catcher;
  if (field->name == "ResultSelector") return tr("Result");
  if (field->name == "Assign" && catches) return tr("Error output");
  if (field->name == "Assign" && sample.result) return tr("Result");
  const bool through = sample.effective && field->name != "InputPath";
  return through ? tr("Input, after InputPath") : tr("Input");
}

void DataPicking::show(const Subject& subject) {
  if (!pane_->isVisible()) return;
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
  pane_->setContent(content);
}

}  // namespace stepwright::inspector

#include "moc_data_picking.cpp"
