// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/proxy_style.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "widgets/common/style_fields.h"

namespace stepwright::common {

ProxyStyle::ProxyStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ProxyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const {
  switch (element) {
    case PE_PanelLineEdit:
      return paintLineEdit(*option, *painter, widget);
    case PE_FrameLineEdit:
      return;
    case PE_PanelButtonCommand:
      return paintButton(*option, *painter);
    case PE_IndicatorCheckBox:
      return paintCheckBox(*option, *painter);
    case PE_IndicatorItemViewItemCheck:
      return paintCheckBox(*option, *painter);
    case PE_IndicatorRadioButton:
      return paintRadioButton(*option, *painter);
    case PE_IndicatorBranch:
      return paintBranch(*option, *painter);
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
      return paintArrow(element, *option, *painter);
    case PE_FrameFocusRect:
      return paintFocus(*option, *painter, widget);
    case PE_Frame:
      return paintFrame(*option, *painter, widget);
    default:
      QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void ProxyStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
  if (element == CE_ShapedFrame) {
    if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        frame != nullptr && frame->frameShape == QFrame::StyledPanel)
      return paintFrame(*option, *painter, widget);
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void ProxyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
  if (control == CC_ComboBox) {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
      return paintComboBox(*combo, *painter);
  }
  if (control == CC_SpinBox) {
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
      return paintSpinBox(*spin, *painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
                          subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget));
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int ProxyStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                            const QWidget* widget) const {
  switch (metric) {
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
      return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
      return 16;
    case PM_TreeViewIndentation:
      return 16;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
      return 4;
    case PM_ScrollView_ScrollBarSpacing:
      return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
      return 0;
    case PM_MenuButtonIndicator:
      return 12;
    default:
      return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

QRect ProxyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                 SubControl part, const QWidget* widget) const {
  const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
  if (control == CC_ComboBox && part == SC_ComboBoxEditField) return rect.adjusted(4, 0, 0, 0);
  return rect;
}

int ProxyStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
  switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
      return 0;
    case SH_ItemView_ShowDecorationSelected:
      return 1;
    case SH_ComboBox_Popup:
      return 0;
    case SH_ToolTip_WakeUpDelay:
      return 500;
    case SH_TabBar_PreferNoArrows:
      return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
      return 0;
    default:
      return QProxyStyle::styleHint(hint, option, widget, returned);
  }
}

QRect ProxyStyle::subElementRect(SubElement element, const QStyleOption* option,
                                 const QWidget* widget) const {
  const QRect rect = QProxyStyle::subElementRect(element, option, widget);
  // A field's text starts 8 px from its edge; QLineEdit itself adds 2.
  return element == SE_LineEditContents && rect.width() > 40 ? rect.adjusted(3, 0, -3, 0) : rect;
}

QSize ProxyStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
  QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
  const bool small = widget != nullptr && widget->property("small").toBool();
  const int height = small ? 24 : 28;
  switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
      result.setHeight(qMax(height, size.height() + 4));
      break;
    case CT_PushButton:
      result.setHeight(qMax(height, size.height() + 4));
      break;
    case CT_ItemViewItem:
      result.setHeight(qMax(24, result.height()));
      break;
    default:
      break;
  }
  return result;
}

}  // namespace stepwright::common

#include "moc_proxy_style.cpp"
