// Apply it from build.gradle.kts: apply(from = "weightmark.gradle.kts"). Needs weightmark on the PATH.
val weightmark by tasks.registering(Exec::class) {
    group = "verification"
    description = "Judges the AI models of this project by weightmark.yml."
    commandLine(
        "weightmark", "scan", ".", "--no-progress",
        "--format", "console",
        "--format", "html=build/reports/weightmark/weightmark.html",
        "--format", "cyclonedx=build/reports/weightmark/weightmark.cdx.json",
    )
}

tasks.matching { it.name == "check" }.configureEach { dependsOn(weightmark) }
