package dev.secretly.sample;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

/**
 * The credentials of a program for Trello.
 *
 * @param apiKey identifies the program
 * @param apiSecret signs the webhook calls of Trello; listing boards does not need it
 * @param oauthToken identifies the member who authorized the program
 */
@Secret("trello")
public record Trello(SecretString apiKey, SecretString apiSecret, SecretString oauthToken) {}
