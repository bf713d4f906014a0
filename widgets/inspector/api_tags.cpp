// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/api_tags.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/edit/lists.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/tag_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

/// A number and a word of JSON where the list holds such; else a text.
std::string itemJson(const asl::Shape& list, const QString& tag) {
  using Kind = asl::Shape::Kind;
  const auto kind = list.item() ? list.item()->kind() : Kind::String;
  const bool text = kind == Kind::String || kind == Kind::Blob || kind == Kind::Timestamp;
  const auto value = json::parse(fromQt(tag));
  return !text && value && !value->isContainer() ? fromQt(tag) : json::quote(fromQt(tag));
}

}  // namespace

ApiTags::ApiTags(ActionContext& context, const ApiParameter& parameter, QWidget* parent)
    : ApiField(Form::Tags, context, parameter, parent), tags_(new TagEditor(this)) {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  tags_->setPlaceholderText(tr("Add"));
  tags_->setAccessibleName(toQt(parameter.name));
  tags_->setToolTip(toolTip());
  if (parameter.shape.item())
    tags_->setSuggestions(context.proposalsFor(parameter.name, *parameter.shape.item()));
  row->addWidget(tags_, 1);
  row->addWidget(makeModeButton(false), 0, Qt::AlignTop);
  body()->addLayout(row);
  connect(tags_, &TagEditor::tagsEdited, this, &ApiTags::take);
}

void ApiTags::show() {
  QStringList tags;
  const auto at = value();
  if (at.value != nullptr) {
    for (const auto& item : at.value->items())
      tags << (item.isString() ? toQt(item.string()) : toQt(json::print(item)));
  }
  tags_->setTags(tags);
  tags_->setEnabled(context().subject().editable);
  showComplaint();
}

void ApiTags::takeFocus() { tags_->setFocus(); }

/// One more or one less is an edit of that one alone.
void ApiTags::take(const QStringList& tags) {
  const auto at = value();
  const std::size_t before = at.value != nullptr ? at.value->size() : 0;
  const auto& document = context().subject().document;
  const auto count = static_cast<std::size_t>(tags.size());
  if (before > 0 && count == before + 1)
    return context().commit(edit::insertItem(document, parameter().pointer(), before,
                                             itemJson(parameter().shape, tags.last())));
  if (before > 1 && count + 1 == before) {
    std::size_t gone = 0;
    const auto& items = at.value->items();
    const auto text = [&](std::size_t i) {
      return items[i].isString() ? toQt(items[i].string()) : toQt(json::print(items[i]));
    };
    while (gone < count && text(gone) == tags[int(gone)]) ++gone;
    return context().commit(edit::removeItem(document, parameter().pointer(), gone));
  }
  if (tags.isEmpty()) return set({});
  if (before == count) return takeOrder(tags);
  std::string list;
  for (const auto& tag : tags)
    list += (list.empty() ? "" : ", ") + itemJson(parameter().shape, tag);
  set(toQt("[" + list + "]"));
}

/// One stands elsewhere, and those between moved up or down by one.
void ApiTags::takeOrder(const QStringList& tags) {
  const QStringList old = tags_->tags();
  int first = 0, last = int(old.size()) - 1;
  while (first < last && old[first] == tags[first]) ++first;
  while (last > first && old[last] == tags[last]) --last;
  const bool down = tags[last] == old[first];
  context().commit(edit::moveItem(context().subject().document, parameter().pointer(),
                                  std::size_t(down ? first : last),
                                  std::size_t(down ? last : first)));
}

}  // namespace stepwright::inspector

#include "moc_api_tags.cpp"
