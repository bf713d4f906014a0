// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace stepwright::common {

/// What a text is, which decides its size, weight and family.
enum class FontRole {
  Body,
  Table,
  Heading,
  Label,
  Small,
  SmallBold,
  StateName,
  StateSecond,
  Chip,
  ChipBold,
  TypeChip,
  TileInitials,
  InspectorTitle,
  PageTitle,
  SectionTitle,
  Code,
  CodeBold
};

/// Families that a person would rather see than the look's; "" = the look's. Before the first font
/// is asked for.
void preferFamilies(const QString& sans, const QString& mono);

[[nodiscard]] QFont fontOf(FontRole role);
/// The same at another size, for drawings that are not at 100 %.
[[nodiscard]] QFont fontOf(FontRole role, double pixelSize);

}  // namespace stepwright::common
