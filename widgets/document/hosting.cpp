// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/hosting.h"

#include <algorithm>

namespace stepwright::document {

void Hosting::look(const QString& path, std::string words) {
  words_ = std::move(words);
  owner_ = project::ownerOf(path.toStdString());
  places_ = project::HostPlaces::of(path.toStdString());
}

asl::Origin Hosting::origin(const std::string& text) const {
  return places_ ? places_->origin(text) : asl::Origin();
}

std::vector<int> Hosting::linesOf(const asl::Document& document) const {
  std::vector<int> numbers;
  if (!places_) return numbers;
  const std::string& text = document.text();
  for (std::size_t at = 0; at <= text.size(); at = std::min(text.find('\n', at), text.size()) + 1)
    numbers.push_back(document.positionAt(at).line);
  return numbers;
}

}  // namespace stepwright::document
