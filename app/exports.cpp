// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exports.h"

#include "engine/exporting/formats.h"

namespace stepwright::app {

Export::Export(const exporting::Format& names)
    : names_(&names),
      action_("export " + std::string(names.id)),
      menuText_(std::string(names.title) + "…") {}

Export::Export(const canvas::PictureFormat& format)
    : Export(static_cast<const exporting::Format&>(format)) {
  picture_ = &format;
}

Export::Export(const exporting::TextFormat& format)
    : Export(static_cast<const exporting::Format&>(format)) {
  text_ = &format;
}

Result<exporting::Exported> Export::write(const asl::Document& document,
                                          const canvas::PictureJob& job) const {
  if (text_ != nullptr) return text_->write(document);
  if (auto refused = exporting::refusalToWriteGraph(document)) return *refused;
  return picture_->draw(document, job);
}

const std::vector<Export>& allExports() {
  static const std::vector<Export> all = [] {
    std::vector<Export> made;
    for (const auto& format : canvas::pictureFormats()) made.emplace_back(format);
    for (const auto& format : exporting::textFormats()) made.emplace_back(format);
    return made;
  }();
  return all;
}

}  // namespace stepwright::app
