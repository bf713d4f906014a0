<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Canvas</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n state</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ErrorsPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::code::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::find::FindPanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::GraphView</name>
    <message numerus="yes">
        <source>Move %n states by hand</source>
        <translation>
            <numerusform>Move %n state by hand</numerusform>
            <numerusform>Move %n states by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Header</name>
    <message numerus="yes">
        <source>%n state(s), %1</source>
        <translation>
            <numerusform>%n state, %1</numerusform>
            <numerusform>%n states, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Inspector</name>
    <message numerus="yes">
        <source>%n states are selected.
Select one to see its fields.</source>
        <translation>
            <numerusform>%n state is selected.
Select one to see its fields.</numerusform>
            <numerusform>%n states are selected.
Select one to see its fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::app::MainWindow</name>
    <message numerus="yes">
        <source>%n document(s) were open</source>
        <translation>
            <numerusform>%n document was open</numerusform>
            <numerusform>%n documents were open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MomentBar</name>
    <message numerus="yes">
        <source>, %n more wait(s)</source>
        <translation>
            <numerusform>, %n more waits</numerusform>
            <numerusform>, %n more wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ParallelPage</name>
    <message numerus="yes">
        <source>Branch %1, %n state(s)</source>
        <translation>
            <numerusform>Branch %1, %n state</numerusform>
            <numerusform>Branch %1, %n states</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsModel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
</TS>
