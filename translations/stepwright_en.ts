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
    <name>stepwright::inspector::RetryPlan</name>
    <message numerus="yes">
        <source>Retry plan: %n attempt(s)</source>
        <translation>
            <numerusform>Retry plan: %n attempt</numerusform>
            <numerusform>Retry plan: %n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts, up to %1 (random)</source>
        <translation>
            <numerusform>%n attempt, up to %1 (random)</numerusform>
            <numerusform>%n attempts, up to %1 (random)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts, at most %1</source>
        <translation>
            <numerusform>%n attempt, at most %1</numerusform>
            <numerusform>%n attempts, at most %1</numerusform>
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
