/** What stops the start of an application, and how Spring Boot shows it. */
@NullMarked
package dev.secretly.spring.internal.failure;

import org.jspecify.annotations.NullMarked;
