/** Bills of materials: CycloneDX ML-BOM and SPDX 3 with its AI profile. */
@NullMarked
package io.github.weightmark.report.bom;

import org.jspecify.annotations.NullMarked;
